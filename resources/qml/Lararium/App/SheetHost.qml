pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Where the device sheet stands: docked at the right of a wide window, else sliding over the page.
Item {
    id: root

    required property Shell shell
    required property bool docked
    required property bool fromBelow
    readonly property bool open: root.shell.sheetKey !== ""

    visible: root.docked && root.open
    onOpenChanged: root.follow()
    onDockedChanged: root.follow()
    Component.onCompleted: root.follow()

    function follow(): void {
        if (root.open && !root.docked)
            sliding.open();
        else
            sliding.close();
    }

    Rectangle {
        anchors.fill: parent
        color: Tokens.surface

        Rectangle {
            width: Tokens.dp(1)
            height: parent.height
            color: Tokens.hairline
        }
        Loader {
            anchors.fill: parent
            readonly property bool wanted: root.docked && root.open
            onWantedChanged: if (wanted)
                setSource("../Device/DeviceSheet.qml", {
                    "shell": root.shell
                })
            else
                source = ""
        }
    }

    PanelSheet {
        id: sliding

        fromBelow: root.fromBelow
        onClosed: if (root.open && !root.docked)
            root.shell.closeSheet()

        contentItem: Loader {
            focus: true
            readonly property bool wanted: sliding.visible
            onWantedChanged: if (wanted)
                setSource("../Device/DeviceSheet.qml", {
                    "shell": root.shell
                })
            else
                source = ""
        }
    }
}
