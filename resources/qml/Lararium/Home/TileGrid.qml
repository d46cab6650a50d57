pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Tiles of one list, packed by Python into as many columns as fit. Arrow keys walk it.
FocusScope {
    id: root

    required property TileList tiles
    required property Board board
    property bool editing: false
    property bool showPlace: false
    property string name: ""
    property Flickable scroller: null
    property int current: 0
    readonly property real rowHeight: Tokens.tileHeight + (root.showPlace ? Tokens.dp(20) : 0)
    readonly property int columns: Math.max(2, Math.floor((root.width + Tokens.gap) / (Tokens.tileMinimum + Tokens.gap)))
    readonly property real cell: (root.width - (root.columns - 1) * Tokens.gap) / root.columns

    signal revealed(item: Item)

    implicitHeight: root.tiles.gridRows * (root.rowHeight + Tokens.gap) - (root.tiles.gridRows > 0 ? Tokens.gap : 0)
    Accessible.role: Accessible.List
    Accessible.name: root.name
    onColumnsChanged: root.tiles.setColumns(root.columns)
    Component.onCompleted: root.tiles.setColumns(root.columns)

    function walk(dx: int, dy: int): bool {
        const next = root.tiles.neighbour(root.current, dx, dy);
        if (next < 0)
            return false;
        root.current = next;
        tiles.itemAt(next)?.forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    // The tile whose place holds the point, null for none.
    function tileUnder(x: real, y: real, carried: Tile): Tile {
        for (let row = 0; row < tiles.count; ++row) {
            const other = tiles.itemAt(row) as Tile;
            if (other !== carried && x >= other.x && x < other.x + other.width && y >= other.y && y < other.y + other.height)
                return other;
        }
        return null;
    }

    Keys.onLeftPressed: event => event.accepted = root.walk(-1, 0)
    Keys.onRightPressed: event => event.accepted = root.walk(1, 0)
    Keys.onUpPressed: event => event.accepted = root.walk(0, -1)
    Keys.onDownPressed: event => event.accepted = root.walk(0, 1)

    Repeater {
        id: tiles

        model: root.tiles

        Tile {
            id: tile

            required property int index
            required property int cellX
            required property int cellY
            required property int cellWidth
            required property int cellHeight

            board: root.board
            editing: root.editing
            showPlace: root.showPlace
            cellsWide: tile.cellWidth
            cellsHigh: tile.cellHeight
            focus: tile.index === root.current
            activeFocusOnTab: tile.index === root.current
            x: tile.cellX * (root.cell + Tokens.gap)
            y: tile.cellY * (root.rowHeight + Tokens.gap)
            width: tile.cellWidth * (root.cell + Tokens.gap) - Tokens.gap
            height: tile.cellHeight * (root.rowHeight + Tokens.gap) - Tokens.gap
            movable: root.editing
            z: tile.lifted ? 5 : 0
            transform: Translate {
                x: tile.lifted ? carrying.dx : 0
                y: tile.lifted ? carrying.dy : 0
            }
            onCarried: scene => carrying.carry(tile, scene)
            onDropped: carrying.drop(tile)
            onPutBack: carrying.end()
            onActiveFocusChanged: if (tile.activeFocus) {
                root.current = tile.index;
                root.revealed(tile);
            }
        }
    }

    TileCarrying {
        id: carrying

        anchors.fill: parent
        z: 6
        grid: root
        scroller: root.scroller
        under: (x, y, tile) => root.tileUnder(x, y, tile)
        onMoved: (key, before) => root.board.drop(key, before)
    }
}
