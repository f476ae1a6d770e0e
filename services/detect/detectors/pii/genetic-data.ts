import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

export default personal({
  id: 'GENETIC_DATA',
  name: 'Genetic variant or genotype',
  maturity: 'experimental',
  // Variants by dbSNP number, by HGVS on coding DNA or protein, and genes that clinical tests name.
  pattern: isolated(
    String.raw`rs\d{4,10}(?: ?\(?[ACGT][;/|]?[ACGT]\)?)?|c\.-?\d{1,5}(?:[+-]\d{1,4})?(?:[ACGT]{1,10}>[ACGT]{1,10}|(?:_\d{1,5})?(?:del|dup|ins)[ACGT]{0,20})|p\.\(?[A-Z][a-z]{2}\d{1,5}(?:[A-Z][a-z]{2}|fs|\*|=)\)?|BRCA[12]|HTT|CFTR|APOE ?[εe]?[234]\/?[εe]?[234]|MLH1|MSH2|TP53|HLA-[A-Z]{1,4}\d?\*\d{2}(?::\d{2,3})?`,
  ),
  maxLength: 60,
  keywords: [
    ...[
      'genotype',
      'variant',
      'snp',
      'allele',
      'gene',
      'genetic',
      'genetic test',
      'genetic result',
      'mutation',
      'dna test',
      'genome',
      'carrier of',
    ],
    ...['pathogenic', 'heterozygous', 'homozygous', 'sequencing', 'genotyping', 'erbgut', 'génotype', 'genotipo'],
  ],
  negativeKeywords: ['css', 'product variant', 'commit', 'component'],
  examples: {
    match: [
      'Genotype rs429358 (C;T)',
      { text: 'c.68_69delAG', header: 'variant' },
      'carrier of a BRCA1 mutation',
      'pathogenic p.Arg506Gln found',
    ],
    reject: [...lookalikes, 'rs429358 stands alone', 'variant: blue', 'gene pool', 'c.68 of the code'],
  },
  references: [
    'Regulation (EU) 2016/679, articles 4(13) and 9(1)',
    'https://hgvs-nomenclature.org',
    'https://www.ncbi.nlm.nih.gov/snp',
  ],
});
