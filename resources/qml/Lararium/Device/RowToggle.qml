pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A setting that is on or off.
RowFrame {
    id: root

    PanelSwitch {
        name: root.point.label
        on: root.point.on
        enabled: root.point.usable
        onAsked: on => root.point.set(on)
    }
}
