pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Descriptions of models: from a file, or from the public service after saying what that reveals.
OverlayPage {
    id: root

    readonly property Setup vm: root.shell.setup as Setup
    readonly property FetchSpecs flow: root.vm.fetching
    readonly property string step: root.flow.step

    title: root.flow.model === "" ? qsTr("Import descriptions") : qsTr("Import the spec of %1").arg(root.flow.model)
    wantedWidth: Tokens.dp(820)
    wantedHeight: root.step === "choose" ? Math.max(Tokens.dp(120), choice.contentHeight + choice.anchors.topMargin) : 0
    Component.onCompleted: root.flow.begin(root.shell.overlayArgument)

    Banner {
        id: trouble

        width: parent.width
        visible: root.flow.error !== ""
        height: visible ? implicitHeight : 0
        tone: root.step === "done" ? "warn" : "danger"
        text: root.flow.error
    }

    // -- choice of ways
    ScrollPage {
        id: choice

        anchors.fill: parent
        anchors.topMargin: trouble.height > 0 ? trouble.height + Tokens.space12 : 0
        visible: root.step === "choose"
        enabled: visible
        padding: 0
        spacing: Tokens.space12

        FetchWay {
            width: parent.width
            focus: root.step === "choose"
            glyph: "folder"
            text: qsTr("From a file")
            detail: qsTr("A MIoT spec, a list or a library file on this computer or a stick. Nobody is asked.")
            action: qsTr("Choose a file")
            onActed: root.flow.chooseFile()
        }
        SectionHeader {
            width: parent.width
            visible: root.flow.ways.count > 0
            height: visible ? implicitHeight : 0
            text: qsTr("Ask %1").arg(root.flow.host)
            detail: qsTr("Only now, and only for this. The panel never asks on its own.")
        }
        Repeater {
            model: root.flow.ways

            FetchWay {
                id: way

                required property string reveals
                required property string way

                required glyph
                required text

                width: choice.width
                detail: way.reveals
                action: qsTr("Ask")
                onActed: root.flow.ask(way.way)
            }
        }
    }

    // -- file
    FocusScope {
        anchors.fill: parent
        anchors.topMargin: trouble.height > 0 ? trouble.height + Tokens.space12 : 0
        visible: root.step === "file"
        enabled: visible
        focus: visible

        FileList {
            width: parent.width
            height: parent.height - bar.height - Tokens.space12
            focus: true
            foldersToo: true
            files: root.flow.files
            what: qsTr("MIoT spec as .json, .jsonl, .jsonl.xz, .zip or .speclib, or a folder of them")
        }
        Row {
            id: bar

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Tokens.space8

            PanelButton {
                look: "plain"
                text: qsTr("Back")
                onClicked: root.flow.back()
            }
            PanelButton {
                glyph: "folder"
                text: qsTr("This whole folder")
                onClicked: root.flow.files.chosen(root.flow.files.folder)
            }
        }
    }

    // -- under way
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, Tokens.dp(520))
        visible: root.step === "working"
        enabled: visible
        spacing: Tokens.space20

        PendingRing {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Tokens.dp(72)
            height: width
            fraction: root.flow.fraction
        }
        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.flow.progress === "" ? qsTr("Reading…") : root.flow.progress
            color: Tokens.text2
            Accessible.role: Accessible.ProgressBar
        }
        PanelButton {
            anchors.horizontalCenter: parent.horizontalCenter
            focus: root.step === "working"
            visible: root.flow.stoppable
            glyph: "close"
            text: qsTr("Stop")
            onClicked: root.flow.stop()
        }
    }

    // -- done
    FocusScope {
        anchors.fill: parent
        anchors.topMargin: trouble.height > 0 ? trouble.height + Tokens.space12 : 0
        visible: root.step === "done"
        enabled: visible
        focus: visible

        Banner {
            id: result

            width: parent.width
            tone: root.flow.tone
            text: root.flow.result
        }
        ListView {
            id: left

            anchors.top: result.bottom
            anchors.topMargin: Tokens.space12
            anchors.bottom: end.top
            anchors.bottomMargin: Tokens.space12
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.flow.leftOut
            T.ScrollBar.vertical: PanelScrollBar {}

            delegate: FetchLeftOut {
                width: left.width - Tokens.space12
            }
        }
        Row {
            id: end

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Tokens.space8

            PanelButton {
                look: "plain"
                text: qsTr("Another way")
                onClicked: root.flow.back()
            }
            PanelButton {
                look: "filled"
                focus: true
                text: qsTr("Done")
                onClicked: root.shell.closeOverlay()
            }
        }
    }
}
