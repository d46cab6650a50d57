pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One of many in a list. `options`: {value, text, glyph}.
PanelDialog {
    id: root

    property var options: []
    property var current: undefined

    signal chosen(value: var)

    wanted: Tokens.dp(420)

    buttons: PanelButton {
        text: qsTr("Cancel")
        onClicked: root.close()
    }

    ListView {
        id: list

        width: parent.width
        implicitHeight: Math.min(contentHeight, Tokens.dp(400))
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.visible ? root.options.length : 0
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: ListRow {
            id: row

            required property int index
            readonly property var option: root.options[row.index] ?? ({})

            width: ListView.view.width
            text: row.option.text ?? ""
            glyph: row.option.glyph ?? ""
            chosen: row.option.value === root.current
            focus: row.chosen
            Accessible.role: Accessible.RadioButton
            Accessible.checked: row.chosen
            onClicked: {
                root.close();
                root.chosen(row.option.value);
            }
        }
    }
}
