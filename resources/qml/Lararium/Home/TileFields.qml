pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// What a tile is given to show: the roles of its model, its size, and what follows from both.
T.Control {
    id: root

    required property string key
    required property string name
    required property string place
    required property string look
    required property bool lit
    required property string hue
    required property string glyph
    required property string badge
    required property string words
    required property string value
    required property string unit
    required property real level
    required property bool slides
    required property string tap
    required property string spoken
    required property string hint
    required property bool favourite
    required property bool concealed
    required property bool picked
    required property var keys
    property bool editing: false
    property bool showPlace: false
    property int cellsWide: 1
    property int cellsHigh: 1
    property bool asksToHold: false
    property bool lifted: false
    readonly property bool wide: root.cellsWide > 1
    readonly property bool large: root.cellsHigh > 1
    readonly property bool unreachable: root.look === "unreachable"
    readonly property bool apart: root.look === "apart"
    readonly property bool opens: root.tap === "open_close"
    readonly property bool twoButtons: (root.opens || root.tap === "two_buttons") && !root.editing
    readonly property bool undescribed: root.tap === "ask_description" && !root.editing
    readonly property bool buttoned: root.twoButtons || root.undescribed
    readonly property bool holds: root.tap === "hold" && !root.editing
    readonly property real inset: Tokens.dp(14)
}
