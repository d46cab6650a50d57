pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// A token list: choose it, see what would come and what is left out, take it in, take it back.
OverlayPage {
    id: root

    readonly property Setup vm: root.shell.setup as Setup
    readonly property ImportFile flow: root.vm.importing
    readonly property string step: root.flow.step

    title: root.step === "choose" || root.step === "reading" ? qsTr("Import a token list") : root.flow.file
    wantedWidth: Tokens.dp(860)
    Component.onCompleted: {
        root.flow.begin();
        if (root.shell.overlayArgument !== "")
            root.flow.read(root.shell.overlayArgument);
    }
    Component.onDestruction: root.flow.close()

    Banner {
        id: trouble

        width: parent.width
        visible: root.flow.error !== ""
        height: visible ? implicitHeight : 0
        tone: "danger"
        text: root.flow.error
    }
    FileList {
        anchors.fill: parent
        anchors.topMargin: trouble.height > 0 ? trouble.height + Tokens.space12 : 0
        visible: root.step === "choose"
        enabled: visible
        focus: visible
        files: root.flow.files
        what: qsTr("JSON or CSV file")
    }
    Column {
        anchors.centerIn: parent
        visible: root.step === "reading" || root.step === "working"
        spacing: Tokens.space16

        PendingRing {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Tokens.space48
            height: width
            fraction: -1
        }
        PanelText {
            text: root.step === "reading" ? qsTr("Reading %1…").arg(root.flow.file) : qsTr("Taking %n device(s) in…", "", root.flow.usable)
            color: Tokens.text2
        }
    }

    // -- preview
    FocusScope {
        anchors.fill: parent
        anchors.topMargin: trouble.height > 0 ? trouble.height + Tokens.space12 : 0
        visible: root.step === "preview"
        enabled: visible
        focus: visible

        PanelText {
            id: counts

            width: parent.width
            type: "strong"
            text: root.flow.summary
        }
        Flow {
            id: homes

            anchors.top: counts.bottom
            anchors.topMargin: Tokens.space12
            width: parent.width
            visible: root.vm.homes.count > 0
            height: visible ? implicitHeight : 0
            spacing: Tokens.space8

            Pill {
                text: qsTr("Homes as the list says")
                glyph: "list"
                chosen: root.flow.home === ""
                onClicked: root.flow.setHome("")
            }
            Repeater {
                model: root.vm.homes

                Pill {
                    required property string place
                    required property string name
                    required glyph

                    text: qsTr("All into %1").arg(name)
                    chosen: root.flow.home === place
                    onClicked: root.flow.setHome(place)
                }
            }
        }
        ListView {
            id: list

            anchors.top: homes.bottom
            anchors.topMargin: Tokens.space12
            anchors.bottom: bar.top
            anchors.bottomMargin: Tokens.space12
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.flow.rows
            T.ScrollBar.vertical: PanelScrollBar {}

            delegate: ListRow {
                id: row

                required property string name
                required property string status
                required property string tone
                required detail

                width: list.width - Tokens.space12
                text: row.name
                focusPolicy: Qt.NoFocus
                glyph: row.tone === "warn" ? "warning" : row.tone === "info" ? "check" : "add"
                hue: row.tone === "warn" ? "light" : row.tone === "info" ? "" : "air"
                soft: true
                Accessible.description: row.status + ", " + row.detail
                trailing: PanelText {
                    type: "smallStrong"
                    text: row.status
                    color: row.tone === "warn" ? Tokens.warn : row.tone === "info" ? Tokens.text3 : Tokens.accent
                    Accessible.ignored: true
                }
            }
        }
        Row {
            id: bar

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Tokens.space8

            PanelButton {
                look: "plain"
                text: qsTr("Another file")
                onClicked: root.flow.begin()
            }
            PanelButton {
                look: "filled"
                glyph: "download"
                focus: true
                text: qsTr("Take %n device(s) in", "", root.flow.usable)
                enabled: root.flow.usable > 0
                onClicked: root.flow.run()
            }
        }
    }

    // -- done
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, Tokens.dp(460))
        visible: root.step === "done"
        spacing: Tokens.space20

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "check-circle"
            size: Tokens.dp(72)
            color: Tokens.ok
        }
        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            type: "h2"
            text: root.flow.result
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Tokens.space8

            PanelButton {
                glyph: "undo"
                text: qsTr("Take it back")
                onClicked: root.flow.undo()
            }
            PanelButton {
                look: "filled"
                text: qsTr("Done")
                onClicked: root.shell.closeOverlay()
            }
        }
    }
}
