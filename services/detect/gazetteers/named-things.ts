/**
 * What is named after a person, or as one: firms, brands, dishes, drinks, breeds, buildings, bodies. Made by hand; those of two words or more are no person's
 * unless something speaks of one there, those of one word only where nothing else in the text is named so. People who are better known than what bears their name are left out.
 */
const firms = `
Morgan Stanley,JP Morgan,J.P. Morgan,JPMorgan Chase,Morgan Chase,Goldman Sachs,Wells Fargo,Merrill Lynch,Charles Schwab,Edward Jones,Raymond James,Bear Stearns,Smith Barney,Dean Witter,
Julius Baer,Julius Bär,Lehman Brothers,Arthur Andersen,Ernst & Young,Ernst and Young,Price Waterhouse,Booz Allen,Booz Allen Hamilton,Baker McKenzie,Clifford Chance,Jones Day,Allen & Overy,Marsh McLennan,
Jones Lang LaSalle,Duff & Phelps,Stifel Nicolaus,Oliver Wyman,Franklin Templeton,Price Rowe,T. Rowe Price,Berkshire Hathaway,Fannie Mae,Freddie Mac,Sallie Mae,Ginnie Mae,Dow Jones,
Johnson & Johnson,Johnson and Johnson,Eli Lilly,Marks and Spencer,Marks & Spencer,Procter & Gamble,Procter and Gamble,Kimberly Clark,Kimberly-Clark,Colgate Palmolive,Colgate-Palmolive,Black & Decker,Stanley Black & Decker,
Harley Davidson,Harley-Davidson,Rolls Royce,Rolls-Royce,Aston Martin,Alfa Romeo,Mercedes Benz,Mercedes-Benz,Massey Ferguson,John Deere,Baker Hughes,Lockheed Martin,Northrop Grumman,McDonnell Douglas,Pratt & Whitney,
Perkin Elmer,Hewlett Packard,Hewlett-Packard,Bausch & Lomb,Becton Dickinson,Bristol Myers Squibb,Boehringer Ingelheim,Robert Bosch,Carl Zeiss,Robert Half,Kelly Services,Harris Teeter,Foster Wheeler,Ingersoll Rand,
Warner Bros,Walt Disney World,Simon & Schuster,Simon and Schuster,Harper Collins,Houghton Mifflin,Merriam Webster,Merriam-Webster,Rand McNally,Dun & Bradstreet,Smith & Wesson,Philip Morris,Reynolds American,
Tim Hortons,Ritz Carlton,Ritz-Carlton,Waldorf Astoria,Madame Tussauds,Holland & Barrett,Thomas Cook,Neiman Marcus,Bergdorf Goodman,Lord & Taylor,JC Penney,J.C. Penney,Trader Joe,Barnes & Noble,Barnes and Noble,
Williams Sonoma,Williams-Sonoma,Ethan Allen,Eddie Bauer,Fred Meyer,Carl's Jr,Papa John's,Jack in the Box,Victoria's Secret,Dick's Sporting Goods,Land Rover,Burt's Bees,Lloyd's of London,
Calvin Klein,Ralph Lauren,Tommy Hilfiger,Louis Vuitton,Christian Dior,Christian Louboutin,Yves Saint Laurent,Yves Rocher,Jean Paul Gaultier,Hugo Boss,Michael Kors,Kate Spade,Tory Burch,Marc Jacobs,Jimmy Choo,
Giorgio Armani,Dolce & Gabbana,Dolce and Gabbana,Salvatore Ferragamo,Ermenegildo Zegna,Roberto Cavalli,Massimo Dutti,Pepe Jeans,Nina Ricci,Paco Rabanne,Carolina Herrera,Estée Lauder,Elizabeth Arden,Mary Kay,
Helena Rubinstein,Max Factor,Bobbi Brown,Charlotte Tilbury,Vidal Sassoon,Laura Ashley,Ted Baker,Karen Millen,Fred Perry,Ben Sherman,Jack Wills,Jack Wolfskin,Helly Hansen,Peter Millar,Brooks Brothers,Tom Tailor,
Jack & Jones,Patek Philippe,Audemars Piguet,Raymond Weil,Daniel Wellington,Harry Winston,Warby Parker,Ray Ban,Ray-Ban,Dr. Martens,Dr Martens,Doc Martens,Dr. Scholl,Dr Scholl,Dr. Oetker,Dr Oetker,Dr. Pepper,Dr Pepper,
Mr. Clean,Mr Clean,Mr. Kipling,Mr Kipling,Mr. Coffee,Mrs. Butterworth,Mrs Butterworth,Mrs. Fields,Mr. Muscle,Mr Muscle,Mr. Bean,Mr Bean,Mr. Robot,Mr Robot,Mrs. Doubtfire,Mrs Doubtfire,Dr. Seuss,Dr Seuss,Dr. Strangelove,
Aunt Jemima,Uncle Ben,Uncle Ben's,Betty Crocker,Sara Lee,Duncan Hines,Oscar Mayer,Jimmy Dean,Orville Redenbacher,Little Debbie,Ben & Jerry,Ben and Jerry,Ben & Jerry's,Captain Morgan,Jack Daniel,Jack Daniel's,
Jack Daniels,Jim Beam,Johnnie Walker,Johnny Walker,José Cuervo,Jose Cuervo,Don Julio,Evan Williams,Famous Grouse,Dom Pérignon,Moët & Chandon,Veuve Clicquot,Samuel Adams,Sam Adams,Sierra Nevada,Stella Artois,
Johns Hopkins,Carnegie Mellon,Carnegie Hall,Madison Square,Rockefeller Center,Lincoln Center,Kennedy Center,Kennedy Space,Santiago Bernabéu,San Siro,Roland Garros,Roland-Garros,Rod Laver Arena,Arthur Ashe Stadium,
Charles de Gaulle airport,Fraunhofer Institut,Robert Koch-Institut,Robert-Koch-Institut,Paul-Ehrlich-Institut,Konrad-Adenauer,Friedrich-Ebert,Friedrich-Naumann,Heinrich-Böll,Rosa-Luxemburg,Hans-Böckler,Max-Planck,Max Planck Institute,
Bill & Melinda Gates,Susan G. Komen,Susan G Komen,St. Jude,Ronald McDonald House,Apache Kafka,Santa Claus
`;
const others = `
Tom Collins,John Collins,Rob Roy,Harvey Wallbanger,Bloody Mary,Moscow Mule,Eggs Benedict,Beef Wellington,Caesar Salad,Caesar salad,Peach Melba,Sloppy Joe,Granny Smith,Earl Grey,Lady Grey,Sally Lunn,Oysters Rockefeller,
Chicken Kiev,Steak Diane,Salisbury steak,Lane cake,Mary Jane,Mickey Finn,Jack Russell,Jack Russells,Saint Bernard,St. Bernard,St Bernard,King Charles spaniel,Cavalier King Charles,John Dory,Gordon setter,
Tommy John surgery,Lou Gehrig's disease,Heimlich maneuver,Alexander technique,Myers-Briggs,Myers Briggs,Johari window,Ponzi scheme,Monte Carlo,Ann Arbor,Camp David,Camp Lejeune,Fort Worth,Walla Walla,Martha's Vineyard,
Jim Crow,Fanny Adams,Davy Jones,Ben Nevis,Beef Stroganoff,Virginia Beach,James Bay,Santa Maria,Lord Nelson,Union Jack,Jolly Roger,Jack Frost,Father Christmas,Uncle Sam,
Claude Code,Claude Desktop,Claude Opus,Claude Sonnet,Claude Haiku,Node Pool,Node Pools,General Decimal,
Guy Fawkes Night,Guy Fawkes Day,Martin Luther King Day,Martin Luther King Boulevard,Martin Luther King Drive,Valentine's Day,Lincoln Memorial,Washington Monument,Lewis and Clark,Smith chart,Miranda rights,Miranda warning,Miranda rule,
Van Allen belts,Van Allen belt,Kingston upon Hull,Champs-Élysées,Sarbanes-Oxley,Sarbanes Oxley,Dodd-Frank,Dodd Frank,Taft-Hartley,Smoot-Hawley,Glass-Steagall,Gramm-Leach-Bliley,Hart-Scott-Rodino,Lanham Act
`;
/** Those of one word. */
const brands = `
Mercedes,Bentley,Ferrari,Lamborghini,Maserati,Bugatti,Porsche,Cadillac,Chevrolet,Chrysler,Renault,Peugeot,Citroën,Opel,Michelin,Pirelli,Honda,Toyota,Mazda,Suzuki,Heinz,Kellogg,Nestlé,Ferrero,Barilla,Hershey,Cadbury,
Siemens,Bosch,Miele,Dyson,Philips,Marriott,Hilton,Hyatt,Cartier,Tiffany's,Chanel,Armani,Gucci,Prada,Versace,Hermès,Dior,Givenchy,Lacoste,Levi's,Wrangler,Sephora,Moschino,Bulgari,Swarovski,Rolex,
McDonald,McDonald's,McDonalds,Wendy's,Denny's,Arby's,Domino's,Domino,Applebee's,Chili's,Dunkin,Sainsbury,Sainsbury's,Morrisons,Waitrose,Macy's,Kohl's,Lowe's,Dillard's,Bloomingdale's,Nordstrom,Walgreens,Walmart,Kroger,
Aetna,Humana,Cigna,Merck,Pfizer,Boeing,Tesla,Dell,Deloitte,Barclays,Lloyds,Moody's,Christie's,Sotheby's,Selfridges,Harrods,Walgreen,Kafka,Grafana,Siri,Cortana,
Stradivarius,Steinway,Yamaha,Remington,Guggenheim,Juilliard,Vanderbilt,Brandeis,Narnia,Sears,Costco,Ikea,Zara,Bershka,Uniqlo,Skoda,Škoda,Nokia,IKEA,BMW,Audi,Volkswagen,Nissan,Hyundai,Samsung,Lenovo,Kia
`;

const split = (packed: string): readonly string[] => packed.replaceAll('\n', '').split(',').filter(Boolean);

let phrases: ReadonlyMap<string, readonly string[]> | undefined;
let words: ReadonlySet<string> | undefined;

/** Things of two words and more, by their first word as they write it. */
export function namedThings(): ReadonlyMap<string, readonly string[]> {
  if (phrases === undefined) {
    const byFirst = new Map<string, string[]>();
    for (const phrase of [...split(firms), ...split(others)]) {
      const first = /^[^\s-]+/.exec(phrase)?.[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
    phrases = byFirst;
  }
  return phrases;
}

/** Brands of one word. */
export function brandWords(): ReadonlySet<string> {
  words ??= new Set(split(brands));
  return words;
}
