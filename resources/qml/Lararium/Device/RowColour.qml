pragma ComponentBehavior: Bound

import QtQuick

// A colour: a ring of hues and how strong it is.
RowFrame {
    id: root

    below: true

    HueRing {
        width: parent.width
        point: root.point
    }
}
