pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A gateway; the devices behind it follow in a section of their own.
Column {
    id: root

    required property DeviceSheet vm
    required property PartView part

    spacing: Tokens.space16

    MainCard {
        width: parent.width

        StateBlock {
            width: parent.width
            part: root.part
        }
    }
}
