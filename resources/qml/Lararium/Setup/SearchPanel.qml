pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Search: live rows for what one types; arrows walk, Enter goes, the switch switches.
OverlayPage {
    id: root

    readonly property Search vm: root.shell.search as Search

    title: qsTr("Search")
    wantedWidth: Tokens.dp(760)
    Component.onCompleted: {
        field.text = root.shell.overlayArgument;
        root.vm.open(field.text);
        field.forceActiveFocus(Qt.OtherFocusReason);
    }
    Component.onDestruction: root.vm.close()

    PanelField {
        id: field

        width: parent.width
        focus: true
        glyph: "search"
        placeholderText: qsTr("Device, room, setting, or “kitchen off”")
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.name: qsTr("Search")
        onTextEdited: root.vm.ask(field.text)
        onAccepted: list.enter()
        Keys.onDownPressed: list.walk(1)
        Keys.onUpPressed: list.walk(-1)
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: field.height + Tokens.space12
        clip: true
        spacing: Tokens.space4
        boundsBehavior: Flickable.StopAtBounds
        model: root.vm.rows
        currentIndex: 0
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Results")
        T.ScrollBar.vertical: PanelScrollBar {}
        onCountChanged: list.currentIndex = 0

        function walk(step: int): void {
            list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + step));
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        }
        function enter(): void {
            const row = list.itemAtIndex(list.currentIndex) as ListRow;
            row?.click();
        }

        delegate: ListRow {
            id: row

            required property int index
            required property string key
            required property string tile
            required property bool lit
            required property string control
            required property string spoken
            required property string tone
            required text
            required detail
            required glyph
            required hue

            width: list.width - Tokens.space12
            height: Tokens.dp(64)
            chosen: list.currentIndex === row.index && field.activeFocus
            soft: !row.lit
            chevron: row.control === "" && row.tile === ""
            Accessible.name: row.spoken
            onClicked: root.vm.activate(row.key)
            trailing: row.control === "switch" ? toggle : null

            Component {
                id: toggle

                PanelSwitch {
                    on: row.lit
                    name: row.text
                    focusPolicy: Qt.NoFocus
                    onAsked: root.vm.toggle(row.tile)
                }
            }
        }
    }
    Column {
        anchors.centerIn: list
        width: Math.min(list.width, Tokens.dp(420))
        visible: list.count === 0
        spacing: Tokens.space12

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "search"
            size: Tokens.dp(56)
            color: Tokens.text3
        }
        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.vm.query === "" ? qsTr("Type a name, a room, or the first letters of its pinyin.") : qsTr("Nothing here is called “%1”. Try fewer letters, or a room's name.").arg(root.vm.query)
            color: Tokens.text2
        }
    }
}
