pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One part of the device: its title where there are several, its main control, its modes.
Column {
    id: root

    required property Shell shell
    required property DeviceSheet vm
    required property PartView part

    spacing: Tokens.space12
    Accessible.role: Accessible.Grouping
    Accessible.name: root.part.title

    Row {
        visible: root.part.titled
        spacing: Tokens.space12
        height: visible ? Tokens.space40 : 0

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.part.glyph
            color: root.part.lit ? Tokens.strong(root.part.hue) : Tokens.text2
        }
        PanelText {
            anchors.verticalCenter: parent.verticalCenter
            type: "h2"
            text: root.part.title
            Accessible.role: Accessible.Heading
        }
        PanelText {
            anchors.verticalCenter: parent.verticalCenter
            type: "small"
            tabular: true
            text: root.part.words
            color: Tokens.text2
        }
    }
    Loader {
        width: root.width
        active: root.part.main !== ""
        visible: active && status === Loader.Ready
        Component.onCompleted: {
            if (root.part.main !== "")
                setSource("Main" + root.part.main[0].toUpperCase() + root.part.main.slice(1) + ".qml", {
                    "vm": root.vm,
                    "part": root.part
                });
        }
    }
    Rectangle {
        width: root.width
        height: modes.implicitHeight + 2 * Tokens.space8
        visible: (root.part.modes as RowList).count > 0
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        ControlRows {
            id: modes

            y: Tokens.space8
            width: parent.width
            rows: root.part.modes as RowList
            headings: false
            hue: root.part.hue
        }
    }
}
