pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// What was said lately, newest first.
OverlayPage {
    id: root

    title: qsTr("Notices")
    wantedHeight: Math.max(Tokens.dp(160), list.contentHeight + clear.height + Tokens.space12)
    Component.onCompleted: root.shell.notices.look()

    ListView {
        id: list

        anchors.fill: parent
        anchors.bottomMargin: clear.height + Tokens.space12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Tokens.space8
        model: root.shell.notices.bell
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: Rectangle {
            id: entry

            required property string text
            required property string tone
            required property string when

            width: list.width
            height: words.implicitHeight + Tokens.space32
            radius: Tokens.radiusBlock
            color: Tokens.surface
            Accessible.role: Accessible.ListItem
            Accessible.name: entry.when + ", " + entry.text

            Icon {
                id: mark

                x: Tokens.space16
                y: Tokens.space16
                name: entry.tone === "danger" ? "error" : entry.tone === "warn" ? "warning" : entry.tone === "ok" ? "check" : "info"
                color: entry.tone === "danger" ? Tokens.danger : entry.tone === "warn" ? Tokens.warn : entry.tone === "ok" ? Tokens.ok : Tokens.text2
            }
            PanelText {
                id: words

                anchors.left: mark.right
                anchors.leftMargin: Tokens.space12
                anchors.right: time.left
                anchors.rightMargin: Tokens.space12
                y: Tokens.space16
                type: "small"
                wrapMode: Text.Wrap
                text: entry.text
                Accessible.ignored: true
            }
            PanelText {
                id: time

                anchors.right: parent.right
                anchors.rightMargin: Tokens.space16
                y: Tokens.space16
                type: "small"
                tabular: true
                text: entry.when
                color: Tokens.text3
                Accessible.ignored: true
            }
        }
    }
    PanelText {
        anchors.centerIn: list
        visible: list.count === 0
        text: qsTr("Nothing to tell. All is well.")
        color: Tokens.text3
    }
    PanelButton {
        id: clear

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: list.count > 0
        height: visible ? implicitHeight : 0
        glyph: "check"
        text: qsTr("Clear")
        onClicked: root.shell.notices.clearBell()
    }
}
