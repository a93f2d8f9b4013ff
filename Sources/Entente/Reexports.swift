// One import for those who write tools of their own: everything below belongs to the public interface.
@_exported public import AlignmentDrawing
@_exported public import AlignmentFormats
@_exported public import AlignmentModel
@_exported public import AlignmentTimeline
@_exported public import GraphvizEngine
