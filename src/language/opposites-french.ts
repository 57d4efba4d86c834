/** Words of contrary meaning, a pair a line; "~" where both may be true of one thing. */
export const OPPOSITES_FRENCH = `
  augmenter augmentation croître croissance hausse accroître progresser progression relever | diminuer diminution baisser baisse chuter chute reculer recul réduire réduit réduction
  rapide rapidement vite promptement | lent lente lentement
  possible | impossible
  capable | incapable
  permettre permet permis autoriser autorisation légal | interdire interdit interdite interdiction prohiber illégal
  accepter approuver approbation ratifier | rejeter rejet
  inclure inclus inclut | exclure exclu exclut exclusion
  ouvrir ouvert ouverte ouverture | fermer fermeture
  fort forte fortement | faible faiblement
  élevé élevée | bas basse
  grand grande vaste | petit petite
  souvent fréquemment toujours régulièrement | rarement
  meilleur meilleure mieux | pire
  long longue | court courte bref brève
  tôt | tard
  soutenir soutient soutenu soutien | opposer opposition
  public publique publiquement | privé privée secret secrète
  urbain | rural
  interne intérieur | externe extérieur
  riche | pauvre
  facile facilement | difficile difficilement
  simple | complexe compliqué
  jeune | vieux vieille
  nouveau nouvelle récent | ancien ancienne vieux vieille
  sûr | dangereux dangereuse
  sec sèche | humide
  chaud chaude | froid froide
  coupable | innocent
  condamner | acquitter
  nommer | révoquer licencier
  importer importation | exporter exportation
  majorité | minorité
  maximum | minimum
  améliorer amélioration | aggraver détériorer détérioration empirer
  renforcer renforcement | affaiblir affaiblissement
  confirmer | démentir nier
  vrai | faux fausse
  créer création fonder | abolir abolition supprimer suppression dissoudre
  construire construit construction | démolir démolition
  obligatoire obligé contraint | facultatif facultative volontaire
  permanent permanente | temporaire provisoire
  surestimer | sous-estimer
  identique | différent différente
  ~ commencer débuter début commencement | finir terminer cesser fin
  ~ gagner victoire | perdre perdu défaite
`;
