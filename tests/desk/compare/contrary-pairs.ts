/** A sentence beside a source: it says the contrary of it, the same in other words, or something else of the same matter. */
export interface Pair {
  readonly given: string;
  readonly source: string;
}

const pair = (given: string, source: string): Pair => ({ given, source });

/** Written for these tests; nothing of it stands in the documents. Each says the contrary of its source. */
export const CONTRADICTED: readonly Pair[] = [
  // A "not" that only one of them has
  pair(
    'The new pumps will be enough by themselves.',
    'The new pumps, as the farmers asked, may help, but will not be enough by themselves.',
  ),
  pair(
    'The choir is not led by a soprano.',
    'The most famous of these clubs is the choir, which is led by a soprano and whose members pay nothing.',
  ),
  pair(
    'The gardeners watered the roses in August.',
    'The gardeners, who had been away, never watered the roses in August.',
  ),
  pair(
    'Le maire n’a pas ouvert la piscine en juin.',
    'Le maire, que l’on attendait, a ouvert la piscine en juin devant la foule.',
  ),
  pair('De bakker verkoopt brood op zondag.', 'De bakker verkoopt geen brood op zondag.'),
  pair(
    'Der Verein veröffentlicht seine Rechnung im Herbst.',
    'Der Verein veröffentlicht seine Rechnung im Herbst nicht.',
  ),
  // A word that denies what follows it
  pair(
    'The crew was able to repair the mast.',
    'Although the harbour had sent a carpenter, the crew was unable to repair the mast.',
  ),
  pair('The crew repaired the mast before the storm.', 'The crew failed to repair the mast before the storm.'),
  pair('The owner published the accounts of the theatre.', 'The owner refused to publish the accounts of the theatre.'),
  pair('La commune a réparé le toit de l’église.', 'La commune a refusé de réparer le toit de l’église.'),
  pair(
    'De eigenaar publiceerde de rekeningen van het theater.',
    'De eigenaar weigerde de rekeningen van het theater te publiceren.',
  ),
  // Syllables that deny
  pair('Clara was a permanent member of the jury.', 'Clara, a painter, sat as a non-permanent member of the jury.'),
  pair('The bridge is visible from the tower.', 'The bridge is invisible from the tower.'),
  pair(
    'It is impossible to predict the yield of the orchard.',
    'That said, it is still possible to predict the yield of the orchard.',
  ),
  pair('L’usage des filets est légal dans la baie.', 'L’usage des filets est illégal dans la baie.'),
  pair('Het gebruik van netten is wettelijk in de baai.', 'Het gebruik van netten is onwettelijk in de baai.'),
  pair('Der Gebrauch von Netzen ist zulässig in der Bucht.', 'Der Gebrauch von Netzen ist unzulässig in der Bucht.'),
  // Words of the contrary meaning
  pair(
    'Most parcels are carried very slowly to the islands.',
    'Most parcels are carried very rapidly to the islands, which can slow down the ferries.',
  ),
  pair('The price of wool fell after the flood.', 'The price of wool rose after the flood.'),
  pair('The council forbade dancing in the square.', 'The council allowed dancing in the square.'),
  pair('The villagers rejected the plan for a dam.', 'The villagers approved the plan for a dam.'),
  pair('The school weakened the old choir.', 'The school strengthened the old choir.'),
  pair('Le prix de la laine a baissé après la crue.', 'Le prix de la laine a augmenté après la crue.'),
  pair('Le conseil a interdit la danse sur la place.', 'Le conseil a autorisé la danse sur la place.'),
  pair('De prijs van wol is gedaald na de overstroming.', 'De prijs van wol is gestegen na de overstroming.'),
  pair('De raad heeft dansen op het plein verboden.', 'De raad heeft dansen op het plein toegestaan.'),
  pair('Der Preis der Wolle ist nach der Flut gesunken.', 'Der Preis der Wolle ist nach der Flut gestiegen.'),
  pair('Der Rat hat das Tanzen auf dem Platz verboten.', 'Der Rat hat das Tanzen auf dem Platz erlaubt.'),
  // The same two things the other way round
  pair('The mill was built before the church.', 'The church was built before the mill.'),
  pair('The mill was built after the church.', 'The church was built after the mill.'),
  pair('The farmers planted barley rather than oats.', 'The farmers planted oats rather than barley.'),
  pair('Porto sells more wine than oil.', 'Porto sells more oil than wine.'),
  pair('Wine is more expensive than oil there.', 'Oil is more expensive than wine there.'),
  pair(
    'The mayor praised the millers and blamed the bakers.',
    'The mayor blamed the millers, while she praised the bakers.',
  ),
  pair('Les fermiers ont semé de l’orge plutôt que du blé.', 'Les fermiers ont semé du blé plutôt que de l’orge.'),
  pair('De boeren zaaiden gerst in plaats van tarwe.', 'De boeren zaaiden tarwe in plaats van gerst.'),
  pair('Die Bauern säten Gerste statt Weizen.', 'Die Bauern säten Weizen statt Gerste.'),
  // How far it holds
  pair('All pupils of the school learn the violin.', 'Some pupils of the school learn the violin.'),
  pair('All pupils of the school learn the violin.', 'Only four pupils of the school learn the violin.'),
  pair('Few farmers of the valley own a tractor.', 'Most farmers of the valley own a tractor.'),
  pair('Members must pay the fee in spring.', 'Members may pay the fee in spring.'),
  pair('Tous les élèves apprennent le violon.', 'Certains élèves apprennent le violon.'),
  pair('Alle leerlingen leren viool.', 'Sommige leerlingen leren viool.'),
  pair('Alle Schüler lernen Geige.', 'Einige Schüler lernen Geige.'),
  // Another bound
  pair(
    'Twelve boats sank and more than 500 sheep drowned on 4 April.',
    'Twelve boats sank, and more than 300 sheep drowned that day.',
  ),
  pair(
    'Ninety boats sank and fewer than twenty sheep drowned.',
    'Ninety boats sank, and fewer than fifty sheep drowned.',
  ),
];

/** Each says the same as its source. */
export const REWORDED: readonly Pair[] = [
  pair('The pumps alone will not do.', 'New pumps will not be enough by themselves.'),
  pair('The crew could not repair the mast.', 'The crew was unable to repair the mast.'),
  pair('The crew did not repair the mast.', 'The crew failed to repair the mast.'),
  pair('The mast was not repaired by the crew.', 'The crew refused to repair the mast.'),
  pair('The bridge cannot be seen from the tower.', 'The bridge is invisible from the tower.'),
  pair('The price of wool did not fall.', 'The price of wool rose.'),
  pair(
    'Parcels travel fast to the islands.',
    'Parcels are carried very rapidly to the islands, which can slow down the ferries.',
  ),
  pair('The council banned dancing in the square.', 'The council did not allow dancing in the square.'),
  pair('The council banned dancing in the square.', 'Dancing in the square was forbidden by the council.'),
  pair('The church is younger than the mill.', 'The mill is older than the church.'),
  pair('The church was built after the mill.', 'The mill was built before the church.'),
  pair('After the mill, the church was built.', 'The church was built after the mill.'),
  pair('Before the church was built, the mill burned.', 'The mill burned before the church was built.'),
  pair('Oil is cheaper than wine there.', 'Wine is more expensive than oil there.'),
  pair('Porto sells less oil than wine.', 'Porto sells more wine than oil.'),
  pair(
    'The mayor blamed the bakers and praised the millers.',
    'The mayor praised the millers, while she blamed the bakers.',
  ),
  pair('The shop did not open until May.', 'The shop opened in May.'),
  pair('Some pupils of the school learn the violin.', 'All pupils of the school learn the violin.'),
  pair('Not all pupils learn the violin.', 'Some pupils learn the violin.'),
  pair('Not only bakers but also millers signed.', 'Bakers and millers signed.'),
  pair('The harbour has no crane.', 'The harbour lacks a crane.'),
  pair('More than 300 sheep drowned.', 'More than 350 sheep drowned.'),
  pair('La commune n’a pas réparé le toit.', 'La commune a refusé de réparer le toit.'),
  pair('Le prix de la laine n’a pas baissé.', 'Le prix de la laine a augmenté.'),
  pair('L’église fut bâtie après le moulin.', 'Le moulin fut bâti avant l’église.'),
  pair('De eigenaar heeft de rekeningen niet gepubliceerd.', 'De eigenaar weigerde de rekeningen te publiceren.'),
  pair('De kerk werd gebouwd na de molen.', 'De molen werd gebouwd voor de kerk.'),
  pair('Der Rat hat das Tanzen nicht erlaubt.', 'Der Rat hat das Tanzen verboten.'),
  pair('Öl ist billiger als Wein.', 'Wein ist teurer als Öl.'),
];

/** Each is about the same matter, and neither follows from its source nor is against it. */
export const RELATED: readonly Pair[] = [
  pair('The council published the agenda.', 'The council did not publish the minutes, but it published the agenda.'),
  pair('The price of wool rose.', 'The price of salt fell.'),
  pair('The old church stands by the river.', 'The new mill stands by the lake.'),
  pair('The war began in summer and ruined the farms.', 'The war, which ruined the farms, ended in winter.'),
  pair('Bakers rise early in winter.', 'Bakers earn less in winter.'),
  pair('The minutes were kept in a drawer.', 'The council did not publish the minutes.'),
  pair('Members must pay the fee.', 'Members may vote in spring.'),
  pair('All pupils swim.', 'Some pupils learn the violin.'),
  pair('Le prix de la laine a augmenté.', 'Le prix du sel a baissé.'),
  pair('De oude kerk staat aan de rivier.', 'De nieuwe molen staat aan het meer.'),
  pair('Die alte Kirche steht am Fluss.', 'Die neue Mühle steht am See.'),
];
