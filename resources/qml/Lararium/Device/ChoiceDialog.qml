pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One of many in a list; a long one can be searched. `options`: {value, text, glyph}.
PanelDialog {
    id: root

    property var options: []
    property var current: undefined
    readonly property bool searchable: root.options.length > 20
    readonly property var shown: root.searchable && search.text.trim() !== "" ? root.options.filter(option => root.fits(option.text ?? "")) : root.options

    signal chosen(value: var)

    wanted: Tokens.dp(420)
    onAboutToShow: search.text = ""
    onOpened: {
        const here = root.shown.findIndex(option => option.value === root.current);
        if (here >= 0)
            list.positionViewAtIndex(here, ListView.Center);
    }

    function fits(text: string): bool {
        return text.toLowerCase().includes(search.text.trim().toLowerCase());
    }

    buttons: PanelButton {
        text: qsTr("Cancel")
        onClicked: root.close()
    }

    PanelField {
        id: search

        width: parent.width
        visible: root.searchable
        glyph: "search"
        placeholderText: qsTr("Search %1 entries").arg(root.options.length)
        onAccepted: if (root.shown.length > 0) {
            const first = root.shown[0].value;
            root.close();
            root.chosen(first);
        }
    }
    ListView {
        id: list

        width: parent.width
        implicitHeight: root.searchable ? Tokens.dp(320) : Math.min(contentHeight, Tokens.dp(400))
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.visible ? root.shown.length : 0
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: ListRow {
            id: row

            required property int index
            readonly property var option: root.shown[row.index] ?? ({})

            width: ListView.view.width
            text: row.option.text ?? ""
            glyph: row.option.glyph ?? ""
            chosen: row.option.value === root.current
            focus: row.chosen
            Accessible.role: Accessible.RadioButton
            Accessible.checked: row.chosen
            onClicked: {
                const value = row.option.value;
                root.close();
                root.chosen(value);
            }
        }
    }
    PanelText {
        width: parent.width
        visible: root.shown.length === 0
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nothing of that name")
        color: Tokens.text3
    }
}
