pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// What it is doing, its battery, and start, pause, dock, find.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part

    StateBlock {
        width: parent.width
        part: root.part
    }
    ActionGrid {
        width: parent.width
        part: root.part
    }
}
