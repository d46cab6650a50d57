pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Sheet over the page: from the right in landscape, from below (88 %) in portrait. Drag it away, Esc or the scrim closes.
T.Popup {
    id: root

    property bool fromBelow: false
    property string name: ""
    // How far it has come in; a share, because the window may have no size yet when it opens.
    property real come: 1

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    x: root.fromBelow ? 0 : (parent?.width ?? 0) - width * root.come
    y: root.fromBelow ? (parent?.height ?? 0) - height * root.come : 0
    width: root.fromBelow ? (parent?.width ?? 0) : Math.min(parent?.width ?? 0, Tokens.sheetWidth)
    height: root.fromBelow ? (parent?.height ?? 0) * 0.88 : (parent?.height ?? 0)

    T.Overlay.modal: Rectangle {
        color: Tokens.scrim

        Behavior on opacity {
            NumberAnimation {
                duration: Tokens.sheet
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            target: root
            property: "come"
            from: 0
            to: 1
            duration: Tokens.sheet
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            target: root
            property: "come"
            to: 0
            duration: Tokens.sheet
            easing.type: Easing.InCubic
        }
    }

    background: Rectangle {
        color: Tokens.bg
        topLeftRadius: Tokens.radiusSheet
        topRightRadius: root.fromBelow ? Tokens.radiusSheet : 0
        bottomLeftRadius: root.fromBelow ? 0 : Tokens.radiusSheet
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            visible: root.fromBelow
            anchors.horizontalCenter: parent.horizontalCenter
            y: Tokens.space8
            width: Tokens.space40
            height: Tokens.space4
            radius: height / 2
            color: Tokens.line
        }
        DragHandler {
            id: drag

            property real reached: 0

            target: null
            grabPermissions: PointerHandler.CanTakeOverFromAnything
            xAxis.enabled: !root.fromBelow
            yAxis.enabled: root.fromBelow
            onActiveTranslationChanged: if (drag.active)
                drag.reached = root.fromBelow ? drag.activeTranslation.y : drag.activeTranslation.x
            onActiveChanged: {
                if (drag.active)
                    drag.reached = 0;
                else if (drag.reached > Tokens.space64)
                    root.close();
            }
        }
    }
}
