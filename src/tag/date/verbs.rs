//! Verbs that say whether a sentence speaks of the past or of what is to come: words of a language go out, for its table.
//! Weak verbs in the past are told by their endings.

use super::kind::Kind::Tense;
use super::vocabulary::Row;

/// Verbs of Swedish.
pub const SWEDISH: &[Row] = &[
    ("var|blev|hade|fick|gick|kom|tog|hölls|sades|sa|sade|såg|stod|vann|dog|lades|gavs|slog|åkte|avreste|brann", Tense, -1),
    ("skrev|drog|föll|gav|höll|hann|sköt|bad|lät|fann|omkom|avled|begick|greps|sköts|beslöt|bröt|slapp|sprang|sjönk", Tense, -1),
    ("steg|sköljde|slutade|började|kördes|sågs|fördes|låg|satt|hördes|gjordes|fanns|vek|svek|slöt|valdes|band|bet", Tense, -1),
    ("bjöd|erbjöd|inbjöd|avbröt|utbröt|drack|drev|indrog|dök|flög|flöt|flöts|frös|utföll|förföll|föreslog|avslog", Tense, -1),
    ("anslog|fastslog|uppslog|utslog|grep|ingrep|grät|hette|innehöll|behöll|anhöll|underhöll|uppehöll|erhöll", Tense, -1),
    ("framhöll|upprätthöll|ankom|inkom|framkom|återkom|tillkom|uppkom|klev|kröp|lade|log|ljög|njöt|red|rev", Tense, -1),
    ("rann|utsåg|utsågs|återsåg|sjöng|sken|skar|skrek|beskrev|föreskrev|undertecknade|slet|avslöt|avslöts|beslöts", Tense, -1),
    ("smet|sprack|spred|spreds|stal|stals|stack|bestod|uppstod|förstod|avstod|stred|strök|svor|teg|antog|antogs", Tense, -1),
    ("mottog|mottogs|deltog|åtog|upptog|övertog|togs|iakttog|tvang|vred|visste|avgick|pågick|ingick|utgick", Tense, -1),
    ("genomgick|föregick|övergick|framgick|angav|utgav|överlämnade|utkom|slogs|drogs|bröts|skrevs|höllas|överlät", Tense, -1),
    ("tillät|inlät|erkände|återfick|undgick|avlade|avlades|nedlades|föreslogs|avslogs|återvann|övervann|försvann", Tense, -1),
    ("uppfann", Tense, -1),
    ("ska|skall|kommer|blir|senast|går|tillträder|inleds|måste|planeras|beräknas|väntas|förväntas|startar|börjar", Tense, 1),
];

/// Verbs of Danish.
pub const DANISH: &[Row] = &[
    ("var|blev|havde|fik|gik|kom|tog|sagde|holdt|stod|vandt|døde|faldt|skete|slog|brød|løb|fandt|gav|skrev|lød", Tense, -1),
    ("omkom|lå|sad|sås|gjorde|kørte|hørte|fløj|bad|lod|drog|steg|sank|slap|forlod|vedtog|besluttede|afgik|deltog", Tense, -1),
    ("modtog|overtog|påtog|indgik|foregik|undgik|udgik|overgik|fremgik|gennemgik|ankom|fremkom|indkom|udkom|bestod", Tense, -1),
    ("opstod|forstod|afstod|indså|udså|foreslog|afslog|fastslog|anslog|udbrød|afbrød|bød|tilbød|indbød|drak|drev", Tense, -1),
    ("bandt|bed|bragte|frøs|greb|indgreb|gled|hang|hjalp|hed|jog|klang|kneb|lagde|nød|red|rev|sang|skød|skar", Tense, -1),
    ("skred|sov|stjal|stak|strøg|svor|sprang|forsvandt|trak|optrak|svandt|tvang|veg|vidste|aflagde|indgav|udgav", Tense, -1),
    ("overgav|mødtes|udløb|oplevede|bekendtgjorde", Tense, -1),
    ("beskrev|underskrev|tilskrev|genvandt|overvandt|opfandt|lagdes|toges|holdtes|afholdtes|så|afsagde|tilsagde", Tense, -1),
    ("fortrak|tilfaldt|bortfaldt|forfaldt|tillod|overlod|efterlod", Tense, -1),
    ("skal|vil|bliver|senest|kommer|tiltræder|forventes|planlægges|afholdes|starter|begynder|falder|ventes|indledes", Tense, 1),
];

/// Verbs of English.
pub const ENGLISH: &[Row] = &[
    ("was|were|had|did|said|made|took|went|came|won|rose|fell|became|began|held|left|met|told|found|gave|ran|drew", Tense, -1),
    ("broke|caught|brought|bought|sold|sent|spent|lost|built|led|saw|got|wrote|spoke|struck|grew|fought|sank|shot", Tense, -1),
    ("died|kept|paid|threw|flew|drove|chose|gone|felt|taught|hit|stood|understood|sat|knew|thought|sought|heard", Tense, -1),
    ("rode|sang|swore|wore|tore|stole|froze|woke|hid|blew|bent|dealt|fed|fled|flung|forbade|forgave|forgot|withdrew", Tense, -1),
    ("undertook|overtook|underwent|overcame|oversaw|upheld|withheld|laid|leapt|lit|meant|mistook|rang|sprang|shook", Tense, -1),
    ("shone|slept|slid|stuck|swam|swept|swung|wept|ate|drank|crept|hung|knelt|strode|wove", Tense, -1),
    ("will|shall|is|are|starts|begins|expire|must|cannot|expected", Tense, 1),
];
