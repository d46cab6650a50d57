pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Name, state in words, and where it stands, one below the other.
Column {
    id: root

    required property string name
    required property string words
    required property string place
    required property color ink

    PanelText {
        width: root.width
        type: "strong"
        text: root.name
        Accessible.ignored: true
    }
    PanelText {
        width: root.width
        visible: text !== ""
        type: "small"
        tabular: true
        text: root.words
        color: root.ink
        Accessible.ignored: true
    }
    PanelText {
        width: root.width
        visible: text !== ""
        type: "label"
        text: root.place
        color: Tokens.text3
        Accessible.ignored: true
    }
}
