pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// The card over the page: loads `shell.overlay` (a QML file of ours without ending) and frames it.
Item {
    id: root

    required property Shell shell
    required property real keyboardHeight
    readonly property OverlayPage page: loader.item as OverlayPage

    function follow(): void {
        if (root.shell.overlay === "") {
            frame.close();
            return;
        }
        loader.setSource("../" + root.shell.overlay + ".qml", {
            "shell": root.shell
        });
        frame.open();
    }

    Component.onCompleted: {
        if (root.shell.overlay !== "")
            root.follow();
    }

    Connections {
        target: root.shell

        function onOverlayChanged(): void {
            root.follow();
        }
    }

    T.Popup {
        id: frame

        readonly property real room: (parent?.height ?? 0) - root.keyboardHeight - Tokens.space32

        parent: T.Overlay.overlay
        modal: true
        dim: true
        focus: true
        padding: 0
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        width: Math.min((parent?.width ?? 0) - Tokens.space32, root.page?.wantedWidth ?? 0)
        height: Math.min(frame.room, (root.page?.wantedHeight ?? 0) > 0 ? (root.page?.wantedHeight ?? 0) + head.height + Tokens.space24 : frame.room)
        x: Math.round(((parent?.width ?? 0) - width) / 2)
        y: Math.round(Tokens.space16 + Math.max(0, frame.room - height) / 3)
        onClosed: {
            loader.source = "";
            root.shell.closeOverlay();
        }

        T.Overlay.modal: Rectangle {
            color: Tokens.scrim
        }
        enter: Transition {
            NumberAnimation {
                property: "opacity"
                from: 0
                to: 1
                duration: Tokens.change
            }
        }
        exit: Transition {
            NumberAnimation {
                property: "opacity"
                to: 0
                duration: Tokens.change
            }
        }
        background: Rectangle {
            radius: Tokens.radiusSheet
            color: Tokens.bg
            border.width: Tokens.border
            border.color: Tokens.highContrast ? Tokens.line : Tokens.hairline
        }
        contentItem: FocusScope {
            focus: true
            Accessible.role: Accessible.Dialog
            Accessible.name: root.page?.title ?? ""

            Item {
                id: head

                width: parent.width
                height: Tokens.dp(72)

                PanelText {
                    x: Tokens.space24
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - close.width - Tokens.space16
                    type: "h2"
                    text: root.page?.title ?? ""
                    Accessible.role: Accessible.Heading
                }
                IconButton {
                    id: close

                    anchors.right: parent.right
                    anchors.rightMargin: Tokens.space8
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "close"
                    text: qsTr("Close")
                    onClicked: frame.close()
                }
            }
            Loader {
                id: loader

                anchors.fill: parent
                anchors.topMargin: head.height
                anchors.leftMargin: Tokens.space24
                anchors.rightMargin: Tokens.space24
                anchors.bottomMargin: Tokens.space24
                focus: true
            }
        }
    }
}
