pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// The left edge of the window: a finger that swipes in from it goes back. Taps go through to what lies below.
Item {
    id: root

    property real reached: 0

    signal swiped

    width: Tokens.space24

    DragHandler {
        target: null
        acceptedDevices: PointerDevice.TouchScreen
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        yAxis.enabled: false
        onActiveTranslationChanged: if (active)
            root.reached = activeTranslation.x
        onActiveChanged: {
            if (active)
                root.reached = 0;
            else if (root.reached > Tokens.space64)
                root.swiped();
        }
    }
}
