pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A tile on its way to another place: follows the finger, scrolls the page at its edges, shows before which tile it
// would stand. Let go outside the grid it goes back.
Item {
    id: root

    required property Item grid
    required property Flickable scroller
    required property var under
    property Tile carried: null
    property Tile before: null
    property point scene
    property point from
    property bool inside: false
    property bool unmoved: true
    property real dx: 0
    property real dy: 0
    readonly property real edge: Tokens.dp(64)

    signal moved(key: string, before: string)

    function carry(tile: Tile, scene: point): void {
        const at = root.grid.mapFromItem(null, scene.x, scene.y);
        if (root.carried !== tile) {
            root.carried = tile;
            root.from = Qt.point(at.x, at.y);
        }
        root.scene = scene;
        root.dx = at.x - root.from.x;
        root.dy = at.y - root.from.y;
        root.inside = at.x >= 0 && at.x <= root.width && at.y >= 0 && at.y <= root.height;
        root.unmoved = at.x >= tile.x && at.x < tile.x + tile.width && at.y >= tile.y && at.y < tile.y + tile.height;
        root.before = root.inside ? root.under(at.x, at.y, tile) : null;
    }
    function drop(tile: Tile): void {
        const key = tile.key;
        const before = root.before ? root.before.key : "";
        const stays = !root.inside || root.unmoved;
        root.end();
        if (!stays)
            root.moved(key, before);
    }
    function end(): void {
        root.carried = null;
        root.before = null;
        root.inside = false;
        root.dx = 0;
        root.dy = 0;
    }

    Rectangle {
        visible: root.before !== null
        x: (root.before?.x ?? 0) - Tokens.gap / 2 - width / 2
        y: root.before?.y ?? 0
        width: Tokens.space4
        height: root.before?.height ?? 0
        radius: width / 2
        color: Tokens.accent
    }

    Timer {
        id: rolling

        readonly property real y: root.scroller && root.carried ? root.scroller.mapFromItem(null, root.scene.x, root.scene.y).y : 0
        readonly property real way: !root.scroller || !root.carried ? 0 : rolling.y < root.edge ? rolling.y - root.edge : rolling.y > root.scroller.height - root.edge ? rolling.y - root.scroller.height + root.edge : 0

        interval: 16
        repeat: true
        running: rolling.way !== 0
        onTriggered: {
            const page = root.scroller;
            const wanted = page.contentY + Math.max(-1, Math.min(1, rolling.way / root.edge)) * Tokens.dp(14);
            page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, wanted));
            root.carry(root.carried, root.scene);
        }
    }
}
