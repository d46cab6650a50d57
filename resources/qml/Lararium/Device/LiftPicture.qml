pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// An airer under the ceiling or a table over the floor, at its height. 100 is lowered for an airer, raised for a table.
Item {
    id: root

    property ControlPoint position: null
    required property string shape
    property string words: ""
    readonly property int step: root.position ? root.position.options.findIndex(option => option.value === root.position?.value) : -1
    readonly property real known: root.step >= 0 ? root.step / Math.max(1, root.position.options.length - 1) : root.position && root.position.known ? root.position.fraction : 0.5
    property real place: root.known

    Behavior on place {
        NumberAnimation {
            duration: Tokens.page * 3
        }
    }

    implicitHeight: Tokens.dp(200)
    Accessible.role: Accessible.Graphic
    Accessible.name: root.words

    Rectangle {
        id: wall

        anchors.fill: parent
        radius: Tokens.radiusTile
        color: Tokens.container("cover")
        clip: true

        // Airer: rail, two cords, rod with clothes.
        Item {
            id: airer

            readonly property real drop: Tokens.space24 + (wall.height - Tokens.dp(112)) * root.place

            anchors.fill: parent
            visible: root.shape === "airer"

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width * 0.66
                height: Tokens.space16
                radius: Tokens.space4
                color: Tokens.strong("cover")
            }
            Repeater {
                model: 2

                Rectangle {
                    required property int index

                    x: airer.width * (0.28 + 0.44 * index)
                    y: Tokens.space16
                    width: Tokens.dp(3)
                    height: airer.drop
                    color: Tokens.line
                }
            }
            Rectangle {
                id: rod

                anchors.horizontalCenter: parent.horizontalCenter
                y: Tokens.space16 + airer.drop
                width: parent.width * 0.76
                height: Tokens.dp(8)
                radius: height / 2
                color: Tokens.strong("cover")
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.top: rod.bottom
                spacing: Tokens.space12

                Repeater {
                    model: 3

                    Icon {
                        name: "airer"
                        size: Tokens.dp(40)
                        color: Tokens.strong("cover")
                        opacity: 0.75
                    }
                }
            }
        }
        // Table: two legs and a top.
        Item {
            id: table

            readonly property real level: wall.height * (0.62 - 0.4 * root.place)

            anchors.fill: parent
            visible: root.shape === "table"

            Rectangle {
                y: table.level
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width * 0.7
                height: Tokens.space16
                radius: Tokens.space4
                color: Tokens.strong("cover")
            }
            Repeater {
                model: 2

                Rectangle {
                    required property int index

                    x: table.width * (0.26 + 0.46 * index)
                    y: table.level + Tokens.space16
                    width: Tokens.space12
                    height: wall.height - y
                    color: Tokens.strong("cover")
                    opacity: 0.7
                }
            }
        }
        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Tokens.space12
            width: label.implicitWidth + Tokens.space24
            height: Tokens.space40
            radius: height / 2
            color: Tokens.raised

            PanelText {
                id: label

                anchors.centerIn: parent
                type: "smallStrong"
                tabular: true
                text: root.words
                Accessible.ignored: true
            }
        }
    }
}
