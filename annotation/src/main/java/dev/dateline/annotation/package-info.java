/// Article to annotated text: sentences, tokens, parts of speech, lemmas, base noun and verb groups.
///
/// The one door is [dev.dateline.annotation.Annotator]. Behind it, in this order:
///
/// - `SentenceSplitter` cuts each section that is read into paragraphs and sentences, by rules;
/// - `Tokenizer` cuts a sentence into tokens, by rules; "ISIS-K" and "U.S.-led" stay whole;
/// - `Casing` gives the tagger readable words where the text is in capitals or in title case;
/// - `Tagger` asks the OpenNLP model (UD English EWT), then `TagFixes` corrects what it gets wrong in
///   news;
/// - `Lemmas` finds dictionary forms from rules, a list of irregular forms and a list of verbs;
/// - `Grouper` finds noun and verb groups and decides whether a bare participle is passive.
///
/// Lemmas do not come from the OpenNLP model `opennlp-models-lemmatizer-en`: measured on one core it did
/// 10,000 words a second (the tagger 130,000 on the same few sentences), left "troops" and "policemen"
/// as they are, and gave "wounded" for the verb "wounded". The rules here cost next to nothing and know
/// the words of this field.
@NullMarked
package dev.dateline.annotation;

import org.jspecify.annotations.NullMarked;
