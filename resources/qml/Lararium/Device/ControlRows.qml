pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels

// Rows of controls, each with the delegate its type wants; hairlines between them.
Column {
    id: root

    property alias rows: repeater.model
    property bool headings: true
    property string hue: ""

    Repeater {
        id: repeater

        delegate: DelegateChooser {
            role: "type"

            DelegateChoice {
                roleValue: "toggle"
                RowToggle {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "grid"
                RowGrid {
                    width: root.width
                    hue: root.hue
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "list"
                RowChoice {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "slider"
                RowSlider {
                    width: root.width
                    hue: root.hue
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "number"
                RowNumber {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "text"
                RowText {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "color"
                RowColour {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "button"
                RowButton {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                roleValue: "event"
                RowEvent {
                    width: root.width
                    showHeading: root.headings
                }
            }
            DelegateChoice {
                RowReading {
                    width: root.width
                    showHeading: root.headings
                }
            }
        }
    }
}
