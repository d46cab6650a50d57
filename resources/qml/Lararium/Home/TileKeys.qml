pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// The rows of keys of a large tile. A touch between keys or on one at its end is not a touch on the tile.
Item {
    id: root

    required property var entries
    required property string hue
    required property string name
    required property bool lit
    property string hiddenReading: ""
    property bool tabStop: false
    readonly property int rows: root.entries.reduce((most, entry) => Math.max(most, entry.row + 1), 0)
    readonly property bool hasReading: root.entries.some(entry => entry.reading)

    signal pressed(key: string)

    implicitHeight: root.rows * Tokens.target + Math.max(0, root.rows - 1) * Tokens.space4
    visible: root.rows > 0

    MouseArea {
        anchors.fill: parent
        enabled: root.enabled
    }

    Column {
        width: parent.width
        spacing: Tokens.space4

        Repeater {
            model: root.rows

            Row {
                id: row

                required property int index
                readonly property var entries: root.entries.filter(entry => entry.row === row.index && !(entry.reading && entry.label === root.hiddenReading))

                spacing: Tokens.space8

                Repeater {
                    model: row.entries.length

                    TileKey {
                        id: key

                        required property int index
                        readonly property var entry: row.entries[key.index] ?? ({})

                        objectName: "key-" + (key.entry.key ?? "")
                        width: (root.width - (row.entries.length - 1) * row.spacing) / row.entries.length
                        glyph: key.entry.glyph ?? ""
                        label: key.entry.label ?? ""
                        text: root.name + ", " + (key.entry.spoken ?? "")
                        chosen: key.entry.chosen ?? false
                        reading: key.entry.reading ?? false
                        enabled: key.entry.ready ?? false
                        activeFocusOnTab: root.tabStop
                        hue: root.hue
                        lit: root.lit
                        onClicked: root.pressed(key.entry.key)
                    }
                }
            }
        }
    }
}
