pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Thin bar that shows where one is.
T.ScrollBar {
    id: root

    implicitWidth: Tokens.space8
    padding: Tokens.dp(2)
    minimumSize: 0.08
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: Tokens.space4
        radius: width / 2
        color: Tokens.line
        opacity: root.active ? 0.7 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Tokens.page
            }
        }
    }
    background: null
}
