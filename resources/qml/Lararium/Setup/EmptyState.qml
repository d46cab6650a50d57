pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A fresh machine: what this is, and four ways in. Nothing is sent before one is pressed.
FocusScope {
    id: root

    required property Shell shell
    readonly property Setup vm: root.shell.setup as Setup
    readonly property Settings settings: root.shell.settings as Settings
    readonly property bool portrait: root.width < root.height

    ScrollPage {
        id: page

        anchors.fill: parent
        padding: root.portrait ? Tokens.space16 : Tokens.space32
        contentMaximum: Tokens.dp(1040)
        spacing: Tokens.space20

        Item {
            width: parent.width
            height: Math.max(Tokens.dp(root.portrait ? 160 : 8), (page.height - body.height) / 2 - 2 * page.padding)
        }
        Column {
            id: body

            width: parent.width
            spacing: Tokens.space24

            Row {
                width: parent.width
                spacing: Tokens.space20

                Rectangle {
                    id: mark

                    width: Tokens.dp(72)
                    height: width
                    radius: Tokens.radiusTile
                    color: Tokens.accentContainer

                    Icon {
                        anchors.centerIn: parent
                        name: "home-fill"
                        size: Tokens.dp(40)
                        color: Tokens.accent
                    }
                }
                Column {
                    width: parent.width - mark.width - parent.spacing
                    anchors.verticalCenter: parent.verticalCenter

                    PanelText {
                        width: parent.width
                        type: "h1"
                        text: qsTr("Welcome home")
                        Accessible.role: Accessible.Heading
                    }
                    PanelText {
                        width: parent.width
                        wrapMode: Text.Wrap
                        text: qsTr("Lararium drives your Xiaomi and MIoT devices over your own network. How shall it find them?")
                        color: Tokens.text2
                    }
                }
            }
            Banner {
                width: parent.width
                visible: root.shell.trouble !== ""
                tone: "warn"
                glyph: "key"
                text: root.shell.trouble
                actionText: qsTr("Try again")
                onActed: root.shell.retryKeys()
            }
            Grid {
                id: ways

                readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
                readonly property real rowHeight: Math.max(scan.implicitHeight, hand.implicitHeight, list.implicitHeight, demo.implicitHeight)

                width: parent.width
                columns: width < Tokens.dp(560) ? 1 : 2
                columnSpacing: Tokens.space16
                rowSpacing: Tokens.space16

                WayCard {
                    id: scan

                    width: ways.cell
                    height: ways.rowHeight
                    focus: true
                    glyph: "radar"
                    hue: "cool"
                    text: qsTr("Scan this network")
                    detail: qsTr("See which devices answer. Nothing is sent before you press.")
                    onClicked: root.shell.openOverlay("Setup/Scan")
                }
                WayCard {
                    id: list

                    width: ways.cell
                    height: ways.rowHeight
                    glyph: "upload"
                    hue: "air"
                    text: qsTr("Import a token list")
                    detail: qsTr("A JSON or CSV file with names, addresses and tokens. You see it before it goes in.")
                    onClicked: root.shell.openOverlay("Setup/ImportList")
                }
                WayCard {
                    id: hand

                    width: ways.cell
                    height: ways.rowHeight
                    glyph: "hand"
                    hue: "light"
                    text: qsTr("Add one by hand")
                    detail: qsTr("Its address and its token of 32 digits. It is greeted before it goes in.")
                    onClicked: root.vm.addByHand()
                }
                WayCard {
                    id: demo

                    width: ways.cell
                    height: ways.rowHeight
                    glyph: "demo"
                    hue: "media"
                    text: root.shell.demo ? qsTr("Leave the demo") : qsTr("Try the demo house")
                    detail: root.shell.demo ? qsTr("Back to your own homes.") : qsTr("Two homes with 214 simulated devices, faults included. Your own data is not touched.")
                    onClicked: root.vm.openDemo()
                }
            }
            Flow {
                width: parent.width
                spacing: Tokens.space16

                Segments {
                    width: Tokens.dp(280)
                    name: qsTr("Language")
                    current: root.shell.appearance.languageName
                    options: [
                        {
                            "value": "en",
                            "text": "English"
                        },
                        {
                            "value": "zh_CN",
                            "text": "简体中文"
                        }
                    ]
                    onChosen: value => root.settings.setLanguage(value)
                }
                Segments {
                    width: Tokens.dp(340)
                    name: qsTr("Theme")
                    current: root.shell.appearance.theme
                    options: [
                        {
                            "value": "light",
                            "text": qsTr("Light"),
                            "glyph": "sun"
                        },
                        {
                            "value": "dark",
                            "text": qsTr("Dark"),
                            "glyph": "moon"
                        },
                        {
                            "value": "auto",
                            "text": qsTr("Auto"),
                            "glyph": "auto"
                        }
                    ]
                    onChosen: value => root.settings.setTheme(value)
                }
            }
        }
    }
}
