pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// How this panel looks and speaks.
SettingsSection {
    id: root

    title: qsTr("This panel")

    SettingGroup {
        text: qsTr("Look")

        SettingRow {
            glyph: "palette"
            text: qsTr("Theme")
            detail: qsTr("Auto follows the system, else the sun at your home")
            divided: false
            controlWidth: Tokens.dp(340)

            Segments {
                width: parent.width
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
                onChosen: value => root.vm.setTheme(value)
            }
        }
        SettingRow {
            glyph: "language"
            text: qsTr("Language")
            controlWidth: Tokens.dp(340)

            Segments {
                width: parent.width
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
                onChosen: value => root.vm.setLanguage(value)
            }
        }
        SettingRow {
            glyph: "size"
            text: qsTr("Size of everything")
            detail: qsTr("Beside what the screen's own size asks for")
            controlWidth: Tokens.dp(340)

            PanelSlider {
                id: size

                width: parent.width
                name: qsTr("Size of everything")
                from: 0.8
                to: 1.6
                stepSize: 0.05
                snapMode: PanelSlider.SnapAlways
                value: root.shell.appearance.userScale
                valueText: Math.round(size.value * 100) + " %"
                hue: "air"
                onSettled: value => root.vm.setScale(value)
            }
        }
        SettingRow {
            glyph: "grid"
            text: qsTr("Density")
            detail: qsTr("Compact is for a mouse")
            controlWidth: Tokens.dp(340)

            Segments {
                width: parent.width
                name: qsTr("Density")
                current: root.shell.appearance.density
                cellMinimum: Tokens.dp(96)
                options: [
                    {
                        "value": "compact",
                        "text": qsTr("Compact")
                    },
                    {
                        "value": "comfortable",
                        "text": qsTr("Normal")
                    },
                    {
                        "value": "large",
                        "text": qsTr("Large")
                    }
                ]
                onChosen: value => root.vm.setDensity(value)
            }
        }
    }
    SettingGroup {
        text: qsTr("Easier to see and touch")

        SettingRow {
            text: qsTr("High contrast")
            detail: qsTr("Strong borders, no tints")
            divided: false

            PanelSwitch {
                name: qsTr("High contrast")
                on: root.shell.appearance.highContrast
                onAsked: on => root.vm.setHighContrast(on)
            }
        }
        SettingRow {
            text: qsTr("Less motion")
            detail: qsTr("Nothing slides or fades")

            PanelSwitch {
                name: qsTr("Less motion")
                on: root.shell.appearance.reducedMotion
                onAsked: on => root.vm.setReducedMotion(on)
            }
        }
        SettingRow {
            text: qsTr("On-screen keyboard")
            detail: qsTr("Opens when a finger touches a field")

            PanelSwitch {
                name: qsTr("On-screen keyboard")
                on: root.vm.keyboard
                onAsked: on => root.vm.setKeyboard(on)
            }
        }
    }
}
