/// Where text may go on in the next line, in any script.
///
/// A small part of Unicode Standard Annex 14: what names and titles need. Chinese and Japanese break between
/// characters, but not before what closes nor after what opens; Korean at blanks, and within a word only where that
/// is too long for a line; Thai, Lao, Khmer and Burmese, whose words only a dictionary could tell, where a text says
/// so by a blank without width (U+200B), else between letters that do not belong together.
enum LineBreaking {
  /// The parts of a word without blanks that may stand on different lines. Linear.
  static func pieces(of word: String) -> [String] {
    word.split(separator: "\u{200B}").flatMap { parts(of: String($0)) }
  }

  private static func parts(of word: String) -> [String] {
    // Nothing before the radicals breaks within a word.
    guard word.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return [word] }
    var pieces: [String] = []
    var last: Character?
    for character in word {
      let isJoined = last.map { !mayBreak(between: $0, and: character) } ?? false
      if isJoined {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }

  private static func mayBreak(between one: Character, and other: Character) -> Bool {
    guard isIdeographic(one) || isIdeographic(other) else { return false }
    return !neverFirst.contains(other) && !neverLast.contains(one)
  }

  private static let neverFirst = Set<Character>(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー～’”）〕］｝〉》」』】〙〗〟…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％‰℃%)]},.!?:;-–/")
  private static let neverLast = Set<Character>("‘“（〔［｛〈《「『【〘〖〝([{")

  private static func isIdeographic(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x2E80...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

// MARK: - Within words that are too long

extension LineBreaking {
  /// How many characters of a word go on the line, of at least one that fit, and whether a hyphen follows them.
  ///
  /// - Parameters:
  ///   - most: as many fit.
  ///   - mostHyphened: as many fit with a hyphen after them.
  static func cut(_ word: [Character], most: Int, mostHyphened: Int) -> (count: Int, isHyphened: Bool) {
    if let count = hyphenation(word, most: mostHyphened) { return (count, true) }
    let allowed = stride(from: min(most, word.count - 1), to: max(0, most - 5), by: -1).first {
      mayCut(word[$0 - 1], word[$0])
    }
    return (allowed ?? max(1, most), false)
  }

  /// Before a consonant with a vowel after it, of the last places that fit; three letters stay on both sides. A guess
  /// that serves many languages a little, and none well; nil for scripts without hyphens.
  private static func hyphenation(_ word: [Character], most: Int) -> Int? {
    let last = min(most, word.count - 3)
    guard last >= 3, word[..<(last + 3)].allSatisfy(takesHyphens) else { return nil }
    let places = stride(from: last, through: max(3, last - 6), by: -1)
    return places.first { place in
      let begun = onset(word, place)
      let isWithin = (1...2).contains { onset(word, place - $0) > $0 }
      return begun > 0 && !isWithin && place + begun < word.count && isVowel(word[place + begun])
    } ?? last
  }

  /// How many letters at a place are written for one consonant; 0 for a vowel.
  private static func onset(_ word: [Character], _ place: Int) -> Int {
    let rest = String(word[place...].prefix(3)).lowercased()
    if let letters = ["sch", "ch", "ph", "th", "sh", "kh", "zh"].first(where: rest.hasPrefix) {
      return letters.count
    }
    return isVowel(word[place]) ? 0 : 1
  }

  /// Latin, Greek, Cyrillic and Armenian letters.
  private static func takesHyphens(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x590 }
  }

  private static func isVowel(_ character: Character) -> Bool { vowels.contains(character) }

  private static let vowels = Set<Character>(
    "aeiouyäöüéèêëáàâãåæœøíìîïóòôõúùûýāēīōūąęőűıаеёиоуыэюяіїєαεηιουωάέήίόύώAEIOUYÄÖÜÉÈÁÅØАЕЁИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩ"
  )

  /// Not after a vowel that is written before its consonant, nor before one that belongs to the letter before it.
  private static func mayCut(_ one: Character, _ other: Character) -> Bool {
    guard let last = one.unicodeScalars.last?.value, let first = other.unicodeScalars.first?.value else {
      return true
    }
    switch last {
    case 0xE40...0xE44, 0xEC0...0xEC4: return false
    default: break
    }
    switch first {
    case 0xE2F...0xE3A, 0xE45...0xE4E, 0xEAF...0xEBD, 0xEC6...0xECE: return false
    default: return !neverFirst.contains(other) && !neverLast.contains(one)
    }
  }
}
