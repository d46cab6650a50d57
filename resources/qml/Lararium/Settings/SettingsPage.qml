pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Sections at the left and one of them open; in a narrow window the list comes first.
FocusScope {
    id: root

    required property Shell shell
    readonly property Settings vm: root.shell.settings as Settings
    readonly property bool stacked: root.width < Tokens.dp(860)
    readonly property string open: root.vm.section !== "" ? root.vm.section : root.stacked ? "" : "panel"
    readonly property real side: root.stacked ? root.width : Tokens.dp(340)

    function fileOf(section: string): string {
        const names = {
            "panel": "PanelSection",
            "home": "HomeSection",
            "devices": "DevicesSection",
            "keys": "KeysSection",
            "network": "NetworkSection",
            "library": "LibrarySection",
            "shortcuts": "ShortcutsSection",
            "about": "AboutSection"
        };
        return section === "" ? "" : names[section] + ".qml";
    }

    PanelText {
        id: title

        x: root.stacked ? Tokens.space16 : Tokens.space24
        y: Tokens.space24
        height: Tokens.target
        visible: !root.stacked || root.open === ""
        type: "h1"
        text: qsTr("Settings")
        Accessible.role: Accessible.Heading
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: Tokens.dp(92)
        anchors.leftMargin: Tokens.space12
        anchors.rightMargin: root.width - root.side
        visible: !root.stacked || root.open === ""
        enabled: visible
        focus: visible
        clip: true
        spacing: Tokens.space4
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: root.vm.sections
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sections")
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: ListRow {
            id: row

            required property int index
            required property string section
            required property string name
            required detail
            required glyph

            width: list.width - Tokens.space12
            text: row.name
            chosen: root.open === row.section
            chevron: root.stacked
            objectName: "section-" + row.section
            focus: row.index === list.currentIndex
            onClicked: {
                list.currentIndex = row.index;
                root.vm.show(row.section);
            }
        }
    }
    Item {
        id: bar

        visible: root.stacked && root.open !== ""
        x: Tokens.space16
        y: Tokens.space24
        width: root.width - 2 * x
        height: Tokens.target

        IconButton {
            id: back

            look: "tonal"
            glyph: "back"
            text: qsTr("Back to the sections")
            onClicked: root.vm.show("")
        }
        PanelText {
            anchors.left: back.right
            anchors.leftMargin: Tokens.space16
            anchors.verticalCenter: parent.verticalCenter
            type: "h1"
            text: pane.item ? pane.title : ""
            Accessible.role: Accessible.Heading
        }
    }
    Loader {
        id: pane

        readonly property string title: (pane.item as SettingsSection)?.title ?? ""

        x: root.stacked ? 0 : root.side
        y: root.stacked ? Tokens.dp(88) : 0
        width: root.stacked ? root.width : Math.min(root.width - x, Tokens.dp(960))
        height: root.height - y
        visible: root.open !== ""
        focus: root.stacked && root.open !== ""
        onVisibleChanged: pane.turn()
        Component.onCompleted: pane.turn()

        function turn(): void {
            if (root.open === "")
                pane.source = "";
            else
                pane.setSource(root.fileOf(root.open), {
                    "shell": root.shell,
                    "titled": !root.stacked
                });
        }
    }
    onOpenChanged: pane.turn()
    onStackedChanged: pane.turn()
}
