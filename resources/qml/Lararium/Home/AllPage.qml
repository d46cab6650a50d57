pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend as Backend
import Lararium.Controls

// Every device of the home in one even grid, filtered by kind.
FocusScope {
    id: root

    required property Backend.Shell shell
    required property bool portrait
    readonly property Backend.AllPage page: root.shell.all as Backend.AllPage
    readonly property Backend.Board board: root.shell.board as Backend.Board
    readonly property real side: root.portrait ? Tokens.space16 : Tokens.space24

    PanelText {
        id: title

        x: root.side
        y: root.side
        height: Tokens.target
        type: "h1"
        text: qsTr("All devices")
        Accessible.role: Accessible.Heading
    }
    PanelText {
        anchors.left: title.right
        anchors.leftMargin: Tokens.space16
        y: root.side
        height: Tokens.target
        tabular: true
        text: String(root.page.tiles.count)
        color: Tokens.text3
    }

    ListView {
        id: kinds

        x: 0
        y: root.side + Tokens.dp(64)
        width: parent.width
        height: Tokens.target
        leftMargin: root.side
        rightMargin: root.side
        orientation: ListView.Horizontal
        spacing: Tokens.space8
        boundsBehavior: Flickable.StopAtBounds
        model: root.page.kinds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Kinds")

        header: Item {
            width: all.width + Tokens.space8
            height: all.height

            Pill {
                id: all

                glyph: "grid"
                text: qsTr("All")
                chosen: root.page.kind === ""
                onClicked: root.page.setKind("")
            }
        }
        delegate: Pill {
            required property string kind
            required property string name
            required property int count
            required glyph

            text: name
            detail: String(count)
            chosen: root.page.kind === kind
            onClicked: root.page.setKind(chosen ? "" : kind)
        }
    }

    GridView {
        id: grid

        readonly property real room: root.width - 2 * root.side
        readonly property int columns: Math.max(2, Math.floor((grid.room + Tokens.gap) / (Tokens.tileMinimum + Tokens.gap)))

        x: root.side
        y: kinds.y + kinds.height + Tokens.space16
        width: grid.room + Tokens.gap
        height: parent.height - y
        clip: true
        focus: true
        reuseItems: true
        cacheBuffer: Math.round(Tokens.dp(300))
        cellWidth: (grid.room + Tokens.gap) / grid.columns
        cellHeight: Tokens.tileHeight + Tokens.dp(20) + Tokens.gap
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: root.page.tiles
        topMargin: Tokens.space4
        bottomMargin: Tokens.space24
        Accessible.role: Accessible.List
        Accessible.name: qsTr("All devices")
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: Tile {
            id: tile

            required property int index

            board: root.board
            editing: root.shell.editing
            showPlace: true
            width: grid.cellWidth - Tokens.gap
            height: grid.cellHeight - Tokens.gap
            focus: GridView.isCurrentItem
            activeFocusOnTab: GridView.isCurrentItem
            onActiveFocusChanged: if (tile.activeFocus)
                grid.currentIndex = tile.index
        }
    }
}
