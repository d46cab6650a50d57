pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A curtain, blind or window: its picture to drag, and open, stop, close.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint target: root.part.point("target") as ControlPoint
    readonly property ControlPoint motor: root.part.point("motor") as ControlPoint
    readonly property bool usable: (root.target ?? root.motor)?.usable ?? false
    readonly property bool upright: root.part.shape === "blind" || root.part.shape === "gate"

    WindowPicture {
        width: parent.width
        shape: root.part.shape
        target: root.target
        position: root.part.point("position") as ControlPoint
        words: root.part.words
        name: root.target ? root.target.label : root.part.title
    }
    Row {
        width: parent.width
        spacing: Tokens.space8

        RunButton {
            width: (parent.width - 2 * parent.spacing) / 3
            glyph: root.upright ? "arrow-up" : root.part.shape === "window" ? "window-open" : "curtain-open"
            text: qsTr("Open")
            enabled: root.usable && root.part.can("open")
            onClicked: root.part.run("open")
        }
        RunButton {
            width: (parent.width - 2 * parent.spacing) / 3
            glyph: "stop"
            text: qsTr("Stop")
            active: root.part.moving
            enabled: root.usable
            onClicked: root.part.run("stop")
        }
        RunButton {
            width: (parent.width - 2 * parent.spacing) / 3
            glyph: root.upright ? "arrow-down" : root.part.shape === "window" ? "window-closed" : "curtain-closed"
            text: qsTr("Close")
            enabled: root.usable && root.part.can("close")
            onClicked: root.part.run("close")
        }
    }
}
