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
    // Where a part and its device do not fit in the first line, the device goes to the last.
    readonly property int seam: naming.advanceWidth > root.width ? root.name.indexOf(" · ") : -1
    readonly property string device: root.seam > 0 ? root.name.slice(root.seam + 3) : ""
    readonly property string tail: root.place === "" ? root.device : ""
    readonly property string told: whole.advanceWidth > root.width && root.words.includes(" · ") ? root.words.slice(0, root.words.lastIndexOf(" · ")) : root.words

    TextMetrics {
        id: naming

        font: title.font
        text: root.name
    }
    SilentText {
        id: title

        width: root.width
        type: "strong"
        text: root.seam > 0 ? root.name.slice(0, root.seam) : root.name
    }
    TextMetrics {
        id: whole

        font: state.font
        text: root.tail === "" ? root.words : root.words + " · " + root.tail
    }
    SilentText {
        id: state

        width: root.width
        visible: text !== ""
        type: "small"
        tabular: true
        text: root.tail === "" ? root.told : root.told === "" ? root.tail : root.told + " · " + root.tail
        color: root.ink
    }
    SilentText {
        width: root.width
        visible: text !== ""
        type: "label"
        text: root.place !== "" && root.device !== "" ? root.device : root.place
        color: Tokens.text3
    }
}
