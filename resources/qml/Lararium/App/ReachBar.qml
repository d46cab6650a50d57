pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Says what cannot be reached, above the page and never over its tiles.
Item {
    id: root

    required property Shell shell
    required property bool portrait
    readonly property Reaching reaching: root.shell.reaching as Reaching
    readonly property real side: root.portrait ? Tokens.space16 : Tokens.space24
    readonly property bool open: root.reaching.text !== ""

    height: root.open ? banner.implicitHeight + Tokens.space12 : 0
    visible: height > 0
    clip: true

    Behavior on height {
        NumberAnimation {
            duration: Tokens.change
            easing.type: Easing.OutCubic
        }
    }

    Banner {
        id: banner

        objectName: "reach-banner"
        x: root.side
        y: Tokens.space12
        width: root.width - 2 * root.side
        tone: root.reaching.tone
        glyph: root.reaching.tone === "ok" ? "check" : "wifi-off"
        text: root.reaching.text
        actionText: root.reaching.canRetry ? qsTr("Try again") : ""
        onActed: root.reaching.retry()
    }
}
