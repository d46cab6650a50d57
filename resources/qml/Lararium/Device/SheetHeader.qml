pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What it is, where it stands and how it is; star and close.
FocusScope {
    id: root

    required property Shell shell
    required property DeviceSheet vm
    readonly property DeviceRecord record: root.vm.record as DeviceRecord
    readonly property bool faint: root.vm.look === "unreachable"

    implicitHeight: Math.max(Tokens.dp(96), told.height + Tokens.space20)

    Rectangle {
        anchors.fill: parent
        topLeftRadius: Tokens.radiusSheet
        topRightRadius: width > Tokens.dp(480) ? Tokens.radiusSheet : 0
        color: root.vm.lit && !root.faint ? Tokens.container(root.vm.hue) : "transparent"

        Behavior on color {
            ColorAnimation {
                duration: Tokens.change
            }
        }
    }
    Rectangle {
        id: chip

        x: Tokens.space20
        anchors.verticalCenter: parent.verticalCenter
        width: Tokens.dp(56)
        height: width
        radius: width / 2
        color: root.vm.lit && !root.faint ? Tokens.strong(root.vm.hue) : Tokens.sunken

        Icon {
            anchors.centerIn: parent
            name: root.vm.glyph
            size: Tokens.dp(30)
            color: root.vm.lit && !root.faint ? Tokens.glyphOnStrong : Tokens.text2
        }
        PendingRing {
            anchors.fill: parent
            anchors.margins: -Tokens.space4
            visible: root.vm.look === "pending" && late.passed
            ink: Tokens.strong(root.vm.hue)
        }
        Timer {
            id: late

            property bool passed: false

            interval: 300
            running: root.vm.look === "pending"
            onRunningChanged: if (running)
                passed = false
            onTriggered: passed = true
        }
    }
    TextMetrics {
        id: whole

        font.family: Tokens.family
        font.pixelSize: Tokens.pixels("h2")
        font.weight: Tokens.weight("h2")
        text: root.vm.name
    }
    Column {
        id: told

        anchors.left: chip.right
        anchors.leftMargin: Tokens.space12
        anchors.right: buttons.left
        anchors.rightMargin: Tokens.space4
        anchors.verticalCenter: parent.verticalCenter

        PanelText {
            width: parent.width
            type: whole.advanceWidth > width ? "strong" : "h2"
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            // A part's name stays whole on the second line.
            text: root.vm.name.replace(/ · (.*)$/, (all, part) => " · " + part.replace(/ /g, "\u00a0"))
            Accessible.name: root.vm.name
            Accessible.role: Accessible.Heading
        }
        PanelText {
            width: parent.width
            type: "small"
            tabular: true
            wrapMode: Text.Wrap
            maximumLineCount: 2
            text: root.vm.words
            color: root.vm.look === "error" || root.vm.look === "alarm" ? Tokens.danger : root.faint ? Tokens.warn : Tokens.text2
        }
        PanelText {
            width: parent.width
            visible: text !== ""
            type: "label"
            text: root.vm.place
            color: Tokens.text3
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Tokens.space8
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            glyph: root.record.favourite ? "star-fill" : "star"
            ink: root.record.favourite ? Tokens.strong("light") : Tokens.text2
            text: root.record.favourite ? qsTr("Remove from favourites") : qsTr("Add to favourites")
            onClicked: root.record.setFavourite(!root.record.favourite)
        }
        IconButton {
            glyph: "close"
            text: qsTr("Close the sheet")
            focus: true
            onClicked: root.shell.closeSheet()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Tokens.dp(1)
        color: Tokens.hairline
    }
}
