pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls
import Lararium.Home as Pages

// Holds the pages; each is made when first opened and kept. The empty state takes the place of all.
FocusScope {
    id: root

    required property Shell shell
    required property bool portrait
    required property bool docked

    Loader {
        anchors.fill: parent
        active: root.shell.empty
        focus: active
        visible: active
        onActiveChanged: if (active)
            setSource("../Setup/EmptyState.qml", {
                "shell": root.shell
            })
        Component.onCompleted: if (active)
            setSource("../Setup/EmptyState.qml", {
                "shell": root.shell
            })
    }

    ReachBar {
        id: reach

        shell: root.shell
        portrait: root.portrait
        width: parent.width
    }

    Repeater {
        model: [homePage, roomsPage, allPage]

        Loader {
            id: page

            required property var modelData
            required property int index
            readonly property bool here: !root.shell.empty && root.shell.page === ["home", "rooms", "all"][page.index]
            property bool wasHere: false

            width: root.width
            height: root.height - reach.height
            transform: Translate {
                y: reach.height
            }
            active: page.here || page.wasHere
            visible: page.here
            focus: page.here
            enabled: page.here
            sourceComponent: page.modelData
            onHereChanged: if (page.here) {
                page.wasHere = true;
                arrival.restart();
            }

            ParallelAnimation {
                id: arrival

                NumberAnimation {
                    target: page
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: Tokens.page
                    easing.type: Easing.OutCubic
                }
                NumberAnimation {
                    target: page
                    property: "y"
                    from: Tokens.reducedMotion ? 0 : Tokens.space12
                    to: 0
                    duration: Tokens.page
                    easing.type: Easing.OutCubic
                }
            }
        }
    }

    Loader {
        id: settings

        readonly property bool here: !root.shell.empty && root.shell.page === "settings"

        anchors.fill: parent
        anchors.topMargin: reach.height
        visible: settings.here
        enabled: settings.here
        focus: settings.here
        onHereChanged: if (settings.here && settings.status === Loader.Null)
            settings.setSource("../Settings/SettingsPage.qml", {
                "shell": root.shell
            })
    }

    Component {
        id: homePage

        Pages.HomePage {
            shell: root.shell
            portrait: root.portrait
        }
    }
    Component {
        id: roomsPage

        Pages.RoomsPage {
            shell: root.shell
            portrait: root.portrait
            masterDetail: root.docked
        }
    }
    Component {
        id: allPage

        Pages.AllPage {
            shell: root.shell
            portrait: root.portrait
        }
    }
}
