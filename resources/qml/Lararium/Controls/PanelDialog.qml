pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Centred card over everything: title, content, buttons. Esc closes unless `stubborn`.
T.Popup {
    id: root

    default property alias body: slot.data
    property alias buttons: bar.data
    property string title: ""
    property bool stubborn: false
    property real wanted: Tokens.dp(560)

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    padding: Tokens.space24
    closePolicy: root.stubborn ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: Math.min((parent?.width ?? 0) - Tokens.space32, root.wanted)
    height: Math.min((parent?.height ?? 0) - Tokens.space32, implicitHeight)
    implicitHeight: layout.implicitHeight + root.topPadding + root.bottomPadding
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.round(((parent?.height ?? 0) - height) / 2)

    T.Overlay.modal: Rectangle {
        color: Tokens.scrim

        Behavior on opacity {
            NumberAnimation {
                duration: Tokens.change
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Tokens.change
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            property: "scale"
            from: 0.96
            to: 1
            duration: Tokens.change
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Tokens.change
            easing.type: Easing.InCubic
        }
    }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Column {
            id: layout

            width: parent.width
            spacing: Tokens.space16

            PanelText {
                width: parent.width
                visible: root.title !== ""
                type: "h2"
                text: root.title
                Accessible.role: Accessible.Heading
            }
            Column {
                id: slot

                width: parent.width
                spacing: Tokens.space12
            }
            Flow {
                id: bar

                width: parent.width
                spacing: Tokens.space8
                layoutDirection: Qt.RightToLeft
            }
        }
    }

    background: Rectangle {
        radius: Tokens.radiusSheet
        color: Tokens.dark ? Tokens.raised : Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
    }
}
