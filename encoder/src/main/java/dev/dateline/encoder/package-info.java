/// What a small neural encoder thinks of every word of an article: who did it, who or what it was aimed at, who was
/// harmed, with what, which word names the happening, and which kinds of happening each sentence tells of.
///
/// [EncoderTagger] is the door: `AnnotatedText` in, [TokenScores] out. It only proposes; what becomes a finding is
/// decided elsewhere. [ScoreFile] keeps scores on disk.
///
/// The model is a fine-tuned MiniLM-L6 with eight-bit weights; module `encoder-training` makes it.
@NullMarked
package dev.dateline.encoder;

import org.jspecify.annotations.NullMarked;
