pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Lararium.Controls

// Dashed outline of a tile that does not answer.
Shape {
    id: root

    preferredRendererType: Shape.GeometryRenderer
    Accessible.ignored: true

    ShapePath {
        strokeColor: Tokens.line
        strokeWidth: Tokens.dp(2)
        strokeStyle: ShapePath.DashLine
        dashPattern: [4, 3]
        fillColor: "transparent"

        PathRectangle {
            x: Tokens.dp(1)
            y: Tokens.dp(1)
            width: root.width - Tokens.dp(2)
            height: root.height - Tokens.dp(2)
            radius: Tokens.radiusTile - Tokens.dp(1)
        }
    }
}
