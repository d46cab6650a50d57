pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Eight settings of a lamp; a tap sets one, a long press keeps what the lamp shows now.
Grid {
    id: root

    required property PartView part
    property bool usable: true
    property real room: 0

    // As many a row as there is room for, four or all: no row of a few stays behind.
    columns: root.room >= 8 * Tokens.dp(57) ? 8 : 4
    columnSpacing: Math.max(Tokens.dp(1), (root.room - root.columns * Tokens.dp(56)) / (root.columns - 1))
    rowSpacing: Tokens.dp(1)

    Repeater {
        model: root.part.favourites.length

        T.AbstractButton {
            id: dot

            required property int index
            readonly property var favourite: root.part.favourites[dot.index] ?? ({})

            implicitWidth: Tokens.dp(56)
            implicitHeight: Tokens.dp(56)
            focusPolicy: Qt.StrongFocus
            enabled: root.usable
            opacity: enabled ? 1 : 0.5
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Favourite %1: %2").arg(dot.index + 1).arg(dot.favourite.text ?? "")
            Accessible.description: qsTr("Hold to keep what is set now")
            Accessible.onPressAction: dot.click()
            Keys.onReturnPressed: dot.click()
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Menu || event.key === Qt.Key_K) {
                    event.accepted = true;
                    root.part.keepFavourite(dot.index);
                    kept.start();
                }
            }
            onClicked: root.part.applyFavourite(dot.index)
            onPressAndHold: {
                root.part.keepFavourite(dot.index);
                kept.start();
            }

            SequentialAnimation {
                id: kept

                NumberAnimation {
                    target: disc
                    property: "scale"
                    to: 1.15
                    duration: Tokens.press
                }
                NumberAnimation {
                    target: disc
                    property: "scale"
                    to: 1
                    duration: Tokens.change
                }
            }

            contentItem: Item {
                Rectangle {
                    id: disc

                    anchors.centerIn: parent
                    width: Tokens.dp(48)
                    height: width
                    radius: width / 2
                    color: dot.favourite.colour ?? Tokens.sunken
                    border.width: Tokens.dp(1)
                    border.color: Tokens.line

                    PanelText {
                        anchors.centerIn: parent
                        type: "labelStrong"
                        tabular: true
                        text: dot.favourite.text ?? ""
                        color: Tokens.dark ? Tokens.glyphOnStrong : Tokens.text
                        Accessible.ignored: true
                    }
                }
                FocusRing {
                    anchors.margins: 0
                    around: parent.height / 2 - Tokens.dp(5)
                    visible: dot.visualFocus
                }
            }
            background: null
        }
    }
}
