pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// The window: rail or bottom bar, page, docked or sliding sheet, what lies over them, toast and keyboard.
Window {
    id: root

    required property Shell shell
    readonly property bool portrait: root.width < root.height
    readonly property bool docked: root.width >= Tokens.dp(1500)

    width: 1280
    height: 800
    minimumWidth: 480
    minimumHeight: 400
    title: root.shell.homeName === "" ? qsTr("Lararium") : qsTr("%1 – Lararium").arg(root.shell.homeName)
    color: Tokens.bg

    Rail {
        id: rail

        shell: root.shell
        horizontal: root.portrait
        visible: !root.shell.empty
        x: 0
        y: root.portrait ? parent.height - height - keyboard.height : alarm.height
        width: root.portrait ? parent.width : Tokens.rail
        height: root.portrait ? Tokens.bottomBar : parent.height - alarm.height
        KeyNavigation.tab: pages
    }

    PageHost {
        id: pages

        shell: root.shell
        portrait: root.portrait
        docked: root.docked
        focus: true
        x: rail.visible && !root.portrait ? rail.width : 0
        width: parent.width - x - (root.docked && sheet.open ? Tokens.sheetWidth : 0)
        y: alarm.height
        height: parent.height - y - (rail.visible && root.portrait ? rail.height : 0) - keyboard.height
    }

    SheetHost {
        id: sheet

        shell: root.shell
        docked: root.docked
        fromBelow: root.portrait
        anchors.right: parent.right
        y: alarm.height
        width: root.docked ? Tokens.sheetWidth : 0
        height: parent.height - y - keyboard.height
    }

    EdgeSwipe {
        height: parent.height
        z: 5
        onSwiped: root.shell.back()
    }

    OverlayHost {
        shell: root.shell
        keyboardHeight: keyboard.height
    }

    Toast {
        parent: root.contentItem
        z: 10
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (root.portrait && rail.visible ? Tokens.bottomBar : 0) + Tokens.space24 + keyboard.height + editRoom
        width: Math.min(parent.width - Tokens.space32, Tokens.dp(720), implicitWidth)
        height: implicitHeight
        // The edit bar, with its second row in portrait, stays free.
        readonly property real editRoom: root.shell.editing ? Tokens.dp(root.portrait ? 196 : 136) : 0
        open: root.shell.notices.open
        text: root.shell.notices.text
        tone: root.shell.notices.tone
        actionText: root.shell.notices.actionText
        onActed: root.shell.notices.act()
        onDismissed: root.shell.notices.dismiss()
    }

    AlarmBar {
        id: alarm

        shell: root.shell
        parent: T.Overlay.overlay
        width: parent?.width ?? 0
        z: 30
    }

    // The on-screen keyboard comes when a field is touched by a finger.
    Loader {
        id: keyboard

        readonly property bool wanted: ((root.shell.settings as Settings)?.keyboard ?? true) && ((root.activeFocusItem as PanelField)?.byTouch ?? false)

        anchors.bottom: parent.bottom
        width: parent.width
        height: active ? ((item as Item)?.implicitHeight ?? 0) : 0
        z: 20
        active: false
        onWantedChanged: if (wanted && !active)
            setSource("../Setup/PanelKeyboard.qml", {
                "shell": root.shell
            })
        Binding {
            keyboard.active: keyboard.wanted
        }
    }

    ShortcutKeys {
        shell: root.shell
        pages: pages
        rail: rail
    }
}
