pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Name, state in words, and where it stands, one below the other. A small tile leaves the last detail to the sheet.
Column {
    id: root

    required property string name
    required property string words
    required property string place
    required property color ink

    SilentText {
        width: root.width
        type: "strong"
        text: root.name
    }
    TextMetrics {
        id: whole

        font: state.font
        text: root.words
    }
    SilentText {
        id: state

        width: root.width
        visible: text !== ""
        type: "small"
        tabular: true
        text: whole.advanceWidth > root.width && root.words.includes(" · ") ? root.words.slice(0, root.words.lastIndexOf(" · ")) : root.words
        color: root.ink
    }
    SilentText {
        width: root.width
        visible: text !== ""
        type: "label"
        text: root.place
        color: Tokens.text3
    }
}
