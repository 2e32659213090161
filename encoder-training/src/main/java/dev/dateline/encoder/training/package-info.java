/// Makes the model of [dev.dateline.encoder]: reads MUC-4 and the project's own corpus as [LabelledText]s, fine-tunes
/// MiniLM-L6 on them in PyTorch, writes the weights as an ONNX graph with eight-bit matrices, and measures it.
///
/// [TrainEncoder] trains, [MeasureEncoder] measures. Both are command lines; nothing depends on this module.
@NullMarked
package dev.dateline.encoder.training;

import org.jspecify.annotations.NullMarked;
