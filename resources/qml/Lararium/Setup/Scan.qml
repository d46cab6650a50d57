pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Who answers on the network: a list that grows while the sweep runs.
OverlayPage {
    id: root

    readonly property Setup vm: root.shell.setup as Setup
    readonly property Scanner scan: root.vm.scanner

    title: qsTr("Scan this network")
    wantedWidth: Tokens.dp(760)
    Component.onDestruction: root.scan.stop()

    Item {
        id: head

        width: parent.width
        height: subnet.implicitHeight

        PanelField {
            id: subnet

            anchors.left: parent.left
            anchors.right: start.left
            anchors.rightMargin: Tokens.space12
            label: qsTr("Subnet (empty: the networks of this panel)")
            placeholderText: "192.168.1.0/24"
            glyph: "globe"
            inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
            error: root.scan.error
            onAccepted: root.scan.start(subnet.text)
        }
        PanelButton {
            id: start

            anchors.right: parent.right
            y: subnet.topPadding
            focus: true
            look: root.scan.running ? "tonal" : "filled"
            glyph: root.scan.running ? "stop" : "radar"
            text: root.scan.running ? qsTr("Stop") : root.scan.looked ? qsTr("Scan again") : qsTr("Scan")
            onClicked: {
                if (root.scan.running)
                    root.scan.stop();
                else
                    root.scan.start(subnet.text);
            }
        }
    }
    Row {
        id: state

        anchors.top: head.bottom
        anchors.topMargin: Tokens.space12
        height: Tokens.space32
        spacing: Tokens.space12

        PendingRing {
            visible: root.scan.running
            width: Tokens.space24
            height: width
            anchors.verticalCenter: parent.verticalCenter
            fraction: -1
        }
        PanelText {
            anchors.verticalCenter: parent.verticalCenter
            type: "smallStrong"
            text: root.scan.running && root.scan.rows.count === 0 ? qsTr("Listening…") : root.scan.summary
            color: Tokens.text2
        }
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: head.height + state.height + Tokens.space24
        clip: true
        spacing: Tokens.space4
        boundsBehavior: Flickable.StopAtBounds
        model: root.scan.rows
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: ListRow {
            id: row

            required property string did
            required property string address
            required property string model
            required property string title
            required property bool known
            required property string device
            required detail
            required glyph

            width: list.width
            text: row.title
            hue: row.known ? "air" : "cool"
            soft: true
            onClicked: row.act()
            trailing: PanelButton {
                look: row.known ? "plain" : "tonal"
                type: "smallStrong"
                glyph: row.known ? "chevron-right" : "add"
                text: row.known ? qsTr("Open") : qsTr("Add")
                Accessible.name: text + " " + row.title
                onClicked: row.act()
            }

            function act(): void {
                if (row.known) {
                    root.shell.closeOverlay();
                    root.shell.openSheet(row.device);
                } else {
                    root.vm.addFound(row.did, row.address, row.model);
                }
            }
        }
    }
    Column {
        anchors.centerIn: list
        width: Math.min(list.width, Tokens.dp(460))
        visible: list.count === 0
        spacing: Tokens.space12

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.scan.looked ? "wifi-off" : "radar"
            size: Tokens.dp(56)
            color: Tokens.text3
        }
        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.scan.running ? qsTr("Devices appear here as they answer.") : root.scan.looked ? qsTr("Nobody answered. Devices answer only within their own network: connect the panel to it, or give its subnet above.") : qsTr("A short greeting goes to every address of your network, twice. Devices answer with their number; a token is needed to command them.")
            color: Tokens.text2
        }
    }
}
