import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { persists } from './persists.ts'

export const french: Lexicon = {
  language: 'fr',
  marks: phrases`le|la|les|un|une|des|du|de|que|qui|en|et|par|pour|avec|se|je|nous|ce|c'est|est|ont|au|aux|sur|pas|ne|n'est|personne|quelqu'un|tout|encore|quand|si|mon|ma|nos|notre|votre|j'ai|j'y|l'alerte|l'incident|l'equipe|il|elle|ca|dans|son|ete|sont|vous|d'|cours|m'en|suis|me|on|incident|alerte|alarme|problème|service|normale`,
  claims: {
    acknowledges: phrases`
dont acte( \S+){0,3}|(c'est |bien |est )*(noté|enregistré|vu|reçu|capté|entendu|lu|compris|acté|pigé)( \S+)? (pour|de (ma|notre|mon) (part|côté)|chez (nous|moi)|merci|5/5|cinq sur cinq|par (le|la|l')( \S+){1,3})
(on|nous|je|j') ?(en )?(a|avons|ai)( \S+)? (pris (bonne )?(note|connaissance|acte)|été (alerté|averti|prévenu|informé)\S*|eu (l'|le |la )(info|alerte|message|notif)\S*|vu passer)( \S+){0,4}|pris (bonne )?(note|connaissance|acte)( \S+){0,4}
(info|alerte|message|notif\S*|page|appel|signalement|demande)( \S+){0,3} (remonté|arrivé|reçu|acquitté|parvenu|pris en compte|pris|captée?|décroché|visé|lu|vu|enregistré)e?s?( \S+){0,4}|acquittement (automatique|envoyé|transmis|fait|enregistré|posé|effectué)( \S+){0,4}
(l'astreinte|la permanence|l'opérateur|le technicien|quelqu'un|l'équipe|la garde)( \S+){0,2} (a |vient de )?(décroché|répondu|appuyé|confirmé|accepté|validé|acquitté|vu|lu|pris l'appel|dit oui)( \S+){0,3}|(passé|mis|basculé|marqué)e?( \S+)? (à|en|comme|sur) (acquitté|confirmé|lu|vu|reçu|pris en compte)e?
(je|on|nous) (vois|voit|voyons|confirme|confirmons|accuse|accusons)( bien)?( \S+){0,4} (alerte|alarme|message|réception|page|notif\S*|signalement|pic)|rien ne nous a échappé|(on|nous) (est|sommes) (au courant|au jus|prévenus|avertis|conscients)( \S+){0,4}
(la |l'|le |cette |votre )?(notification|alerte|avis|message|signalement)( \S+)? (parvenue?|arrivee?|enregistree?|recue?|notee?|vue?)( \S+){0,3}|nous (est|sont) parvenue?s?|(je viens|nous venons|on vient) (de|d') ?(voir|recevoir|lire|apercevoir|prendre connaissance)( \S+){0,3}
(j'ai|nous avons|on a) (envoye|transmis|donne|valide)( \S+){0,2} (accuse|confirmation|reception|acquittement)|(accuse|confirmation)( \S+){0,2} (envoyee?|transmise?)
(on|nous|l'astreinte|l'equipe|quelqu'un)( \S+){0,2} (a|avons|l'a|ont) (deja |bien )?(vue?|lue?|recue?|notee?)( \S+){0,4}
(bien |deja )?recue?s?( cinq sur cinq)?|receptionnee?s?
(j')?accus(e|ons|ee?)( de)? reception|accuses? de reception|(je |nous |j'ai )?(confirm(e|ons|ee?)) (la |bonne )?reception( \S+){0,3}|(bonne )?reception confirmee
(j'|nous |a |ont |est |ete |etre |alerte |alarme |page |incident |automatiquement |on )*acquitt(e|ee|es|ees|ons|ement fait|ement envoye)( \S+){0,3}
(pris|prise|prises|prenons|prends) (bonne )?(en compte|note|acte|connaissance)|en prends note|prise en compte
(alerte|alarme|message|signalement|page|demande|notification|incident|avis)( \S+){0,3} (recue?|vue?|lue?|notee?|enregistree?|confirmee?|acceptee?|comprise?|entendue?|prise? en compte|mise en sourdine)
(j'ai|nous avons|on a|l'equipe a|l'astreinte a|quelqu'un a|l'ingenieur a|un ingenieur a)( \S+){0,2} (recu|vu|lu|note|entendu|accepte|repondu|confirme|decroche|pris connaissance|enregistre|acquitte)( \S+){0,4}
(bien |c'est |cest |d'accord,? )?not(e|ee)( \S+)?|compris|entendu|lu et (compris|approuve)|cinq sur cinq|c'est vu|vu(,? merci)?|roger|bien recu
(equipe|astreinte|nous|quelqu'un|on)( \S+){0,3} (au courant|informee?s?|avertie?s?|prevenue?s?)( \S+){0,4}
(consider\S+( \S+){0,2} (vue?|acquittee?|recue?|notee?))|mise? en sourdine|(j'ai )?(coupe|mis en sourdine|suspendu) (le|la|l'|les) ?(bip|alerte|alarme|pager|notifications?|astreinte)
`,
    owns: phrases`
(les )?mains dans le (cambouis|moteur)|le nez dans( \S+){0,4}|la tête dans le guidon|(je|j'|on|nous) ?(ai|a|avons) la main( \S+){0,3}|(c'est|celui-là|celle-ci|ça|cette fois)( \S+)? (pour (ma pomme|moi|bibi|nous)|à moi|mon affaire|mon bébé|mon incident)( \S+){0,2}
(je|on|nous) (fais|fait|faisons) le nécessaire|(je|j'|on|nous) ?(m'y|s'y|nous y) (colle|collons|mets|met|mettons|attelle|attelons|penche)( \S+){0,3}|(je|on) (m'en|s'en) (charge|occupe|saisit|saisis)( \S+){0,3}|(je|on) (prends|prend|reprends|reprend|assure|assume|garde|gère|pilote|mène|dirige|tiens|tient)( \S+){0,5} (barre|main|main dessus|manœuvre|manoeuvre|relais|suite|manettes|commandes|affaire|incident|dossier|sujet|ticket|pilotage|astreinte|coordination|commandement)( \S+){0,3}
(je|j'|on|nous) ?(purge|vide|relance|redémarre|bascule|isole|bloque|coupe|restaure|rejoue|annule|reviens|remets|décortique|épluche|creuse|fouille|dépile|trace|compare|inspecte|analyse|examine|débloque|répare|corrige|déroule|applique)s?( \S+){1,6}
(les |nos |l'|un |une |le |la |des )?(équipes?|techniciens?|ingénieurs?|prestataire|experts?|collègues|astreinte|spécialistes?|développeurs?|exploitants?|réseau|électriciens?)( \S+){0,3} (est|sont|a|ont|s'active|s'activent|planchent?|bossent?|travaillent?|interviennent?|cherchent?|remplacent?|s'affairent?|mobilisé|dépêché|engagé|sur le pont|à pied d'œuvre|à pied d'oeuvre)( \S+){0,5}
(affecté|attribué|assigné|confié|transmis)e? (à|au|aux) (la |l'|le )?(file|équipe|groupe|bot|robot|automate|agent|assistant|astreinte|QUOTED|support|exploitation|automatisation)( \S+){0,4}|traitement (démarré|commencé|en cours|lancé)|début (de|du) traitement( \S+){0,2}|(reprise|bascule|restauration|purge|redémarrage|retour arrière|remédiation|correction|investigation|diagnostic|contournement)( \S+){0,3} (en cours|lancée?|démarrée?|engagée?|amorcée?)
(je suis|on est|nous sommes)( \S+){0,2} (dessus|à la manœuvre|à la manoeuvre|aux manettes|à la barre|au taquet|sur le coup|sur le pont|en train|à fond|dans les logs|au clavier)( \S+){0,4}|(ne )?(vous dérangez|bougez|touchez)( \S+)? (pas|à rien|plus)[ ,]+je( \S+){1,5}
(je|on|nous) (vais|va|allons) (m'en |s'en |nous en |le |la |l'|les |y )?(occuper|charger|reparer|regler|resoudre|regarder|verifier|corriger|traiter|prendre|relancer|redemarrer|analyser|gerer|restaurer|lancer|piloter|diriger|intervenir|examiner|enqueter)( \S+){0,4}
(l'|le |la |un |une |notre )?(agent|bot|robot|systeme|automate|automatisation|ia|equipe( \S+)?|technicien(ne)?|ingenieur(e)?|specialiste|pilote automatique|astreinte|assistant)( \S+)? (prend|reprend|a pris|a repris|pilote|analyse|repare|enquete|traite|gere|coordonne|dirige|assure|corrige|travaille|s'occupe|se charge|verifie|resout|relance|redemarre|tient|a la main|est (aux commandes|dessus|a la manoeuvre|en train|sur))( \S+){0,4}
(on met|nous mettons|il y a|nous avons)( deja)? (un|une|des|deux) (ingenieur\S*|technicien\S*|specialiste\S*|equipe\S*|personne\S*)( \S+){0,4}
(nous avons|j'ai|on a|a) (commence|lance|demarre|entame|engage|declenche|active|initie)( \S+){0,5}
(je|nous|on) (consulte|dirige|repare|reparons|sommes en train|suis en train|analyse|analysons|remets|remettons|retablis|retablissons|reviens en arriere|examine|bosse|travaille|m'attelle)( \S+){0,6}
(entre|dans) (mes|nos) mains|(pas de panique|restez calmes?|rassurez-vous|soyez tranquilles?|on se calme),?( \S+){0,4}|aux (commandes|manettes)|je suis la( pour( \S+){1,3})?$
(je |on |nous |j'|nous nous )*(m'en|s'en|nous en|m') ?(occupe|occupons|charge|chargeons|chargerai|occuperai|y colle|y mets)( \S+){0,3}
je (prends|gere|pilote|mene|dirige|coordonne|conduis|regarde|verifie|corrige|repare|reprends|relance|redemarre|traite|suis dessus|m'y mets|m'y colle|suis sur (le coup|l'affaire|ca)|gere ca|veille|restaure|surveille|bascule|deploie|reviens en arriere|cherche|creuse|fouille|debogue|diagnostique|l'ai|le prends|la prends|lance|assure|assume|commande|mets|enquete|investigue|analyse|commence)( \S+){0,5}
(on|nous) (gere|gerons|prend|prenons|regarde|regardons|est dessus|sommes dessus|pilote|travaille|travaillons|traite|traitons|enquete|enquetons|recherchons|investiguons|analysons|verifions|corrigeons|relancons|sommes (sur|mobilises|en train))( \S+){0,5}
j'(enquete|analyse|investigue|assume|y suis|y travaille|y vais|interviens|examine|essaie|assure|endosse|accepte)( \S+){0,5}
c'est (gere|pour moi|pris en charge|pris|a moi|sous controle|entre (de bonnes|mes) mains|en cours)( \S+)?
(est|suis|sont|equipe|quelqu'un|technicien|ingenieur)( \S+){0,2} (dessus|sur le coup|sur l'affaire|sur place|sur le pont|mobilisee?s?)
(laiss(ez|e)(-| )?(moi|nous)( faire| gerer)?|comptez sur moi|entre (de bonnes|mes|nos) mains|sous controle|je l'ai|je m'y colle)
(incident|alerte|ticket|dossier|demande)( \S+){0,2} (prise?|reprise?) en (charge|main)( \S+){0,4}
pris(e)? en (charge|main)( par( \S+){1,4})?|prise? en charge
(je suis|c'est moi|me voici|je serai|j'agis comme)( le| la| votre)? (responsable|pilote|lead|commandant|referent|proprietaire|coordinateur|chef)( \S+){0,5}
(attribuee?|assignee?|affectee?|confiee?) (au|a la|a l'|a) ?(bot|robot|equipe|agent|moi|automate|systeme|astreinte)( \S+){0,2}
(enquete|investigation|analyse|diagnostic|intervention|correction|correctif|retablissement|resolution|mitigation|reparation|bascule|redemarrage|remediation|recherche|retour arriere|restauration|deploiement du correctif|recuperation)( \S+){0,2} (en cours|ouverte?|lancee?|demarree?|commencee?|engagee?|entamee?|initiee?)( \S+){0,3}
(ingenieurs|techniciens|equipes?|specialistes|experts|quelqu'un|astreinte|developpeurs)( \S+){0,3} (travaillent?|enquetent?|interviennent|intervient|regardent?|est dessus|sont dessus|s'en occupent?|est sur|sont sur|mobilisee?s?|a pris|ont pris|analysent?|cherchent?|investiguent?|oeuvrent|a l'oeuvre|au travail|gerent?|est intervenu|sont intervenus|traitent?)( \S+){0,4}
(correctif|solution|aide|renforts?|patch)( \S+){0,2} (en route|en chemin|arrive|arrivent|en preparation)
(inutile|pas besoin|pas la peine) (de |d')?(reveiller|se lever|intervenir|s'inquieter|vous)( \S+){0,3}|(dormez|rendormez)( \S+){0,2}
(je|nous) (travaill(e|ons)|oeuvrons) ( \S+){0,4}
`,
    resolves: phrases`
(est |sont |de )?(revenu|retombé|repassé|redescendu|remonté|retourné)e?s?( \S+)? (à|au|en|sous|dans|aux)( \S+){0,3} (normale?|nominale?|vert|ok|seuil|niveau( \S+)?|état( \S+)?|valeurs?|zéro|\d\S*|service|ligne|clous)( \S+){0,3}
(reprise|rétablissement|retour)( \S+)? (du service|de l'activité|à la normale|au calme|en production|effectif|effective|confirmée?|à \d\S*|nominal)( \S+){0,3}|(auto-?résolution|résolution automatique|clôture (automatique|d'office)|fermeture automatique|fin d'alerte|fin d'incident|fin de l'incident|retour à l'état normal|recovery|rétablissement)\s*[:–]? ?( \S+){0,5}
(sev-?\d|p\d|incident|panne|crise|alerte|épisode|perturbation|coupure|affaire|dossier|intervention)( \S+)? (est |sont )?(terminé|clos|pliée?|bouclé|réglé|derrière nous|levé|fini|maîtrisé|résorbé|soldé|évacué|classé|enterré|éteint)e?s?( \S+){0,4}
(mission accomplie|affaire (pliée|classée|conclue)|rideau|on (peut|pourra) (souffler|respirer|dormir|plier|rentrer|se recoucher|remballer|lever le camp)|vous pouvez (souffler|retourner|dormir|rentrer|vous recoucher)( \S+){0,3}|et voilà( le travail)?|le tour est joué|c'est (plié|bouclé|bon|réglé|fini|torché|dans la boîte|du passé|de l'histoire ancienne|reparti)|ça (roule|marche|repart|tourne|passe|refonctionne|remarche)( \S+){0,4}|comme sur des roulettes|comme neuf|plus rien (qui|à|ne)( \S+){0,4}|ras depuis( \S+){0,3}|plus de peur que de mal|tempête passée|orage passé)
(impact|fuite|attaque|propagation|intrusion|menace|incendie|brèche)( \S+){0,2} (contenu|maîtrisé|circonscrit|stoppé|neutralisé|éteint|colmaté|éradiqué)e?( \S+){0,3}
(relancer|redémarrer|vider|purger|le (rollback|redémarrage|correctif|retour arrière)|la (bascule|purge|relance))( \S+){0,4} (a suffi|ont suffi|a réglé|a corrigé|a résolu|a tout débloqué|a porté ses fruits|a fait l'affaire|a marché|a payé)( \S+){0,3}
(clients?|utilisateurs?|paiements?|commandes?|mails?|imprimantes?|caisses?|bornes?|messages?|magasins?|patients?)( \S+){0,3} (à nouveau|de nouveau|repartent?|réimpriment?|repassent?|reçoivent|peuvent|passent|partent|fonctionnent|circulent|arrivent)( \S+){0,4}|(file|queue|backlog|retard)( \S+){0,2} (est )?(vide|vidée?|résorbée?|absorbée?|purgée?|à zéro)( \S+){0,3}
(les |des )?(erreurs|alertes|symptomes|problemes|pannes) (n'apparaissent|n'arrivent|ne se produisent|ne surviennent|ne reviennent|n'existent) plus|n'apparaissent plus
(correctif|correction|patch|solution|retour arriere|fix)( \S+)? (deployee?|verifiee?|appliquee?|livree?|en production|en place|confirmee?|validee?|publiee?)( \S+){0,3}
(nous sommes|on est|je suis) (de retour|revenus?|sortis? d'affaire|tires? d'affaire)|plus rien (a faire|a signaler|ne bloque)|rien (d'autre|de plus) a (faire|signaler)
(on|nous|je) (clot|clos|clotur\S+|ferme|fermons|referme)( \S+){0,5}|(affaire|dossier|incident|sujet) (regle|reglee|clos|close|clotur\S+|termine|terminee|boucle|bouclee)( \S+){0,3}
(clients|utilisateurs|paiements|commandes)( \S+)? (peuvent|passent|reussissent|arrivent)( \S+)? (de nouveau|a nouveau|enfin)( \S+){0,3}|peuvent (de nouveau|a nouveau) \S+
(service|systeme|tout|plateforme|situation)( \S+){0,2} (stable|normalisee?|redevenue?|retablie?|operationnel(le)?|en ligne)( \S+){0,4}|(probleme|erreur|panne|souci)( \S+)? (disparue?|envolee?|eliminee?|derriere nous)
resolue?s?|reglee?s?|reparee?s?|corrigee?s?|solutionnee?s?|attenuee?s?|retablie?s?|restauree?s?|stabilisee?s?|maitrisee?s?|endiguee?s?|evitee? de justesse|clos|cloturee?s?|normalisee?s?|eradiquee?s?|neutralisee?s?
(je |nous |on )(clos|cloture|cloturons|ferme|fermons|leve|levons|referme)( \S+){0,4}
(incident|dossier|affaire|panne|alerte|crise|cas|ticket)( \S+){0,3} (close?s?|cloturee?s?|fermee?s?|terminee?s?|finie?s?|classee?s?|levee?s?|passee?s?|retombee?s?|derriere nous)
(retour|revenue?s?|reviennent|revient)( \S+){0,2} (a la normale|a la normal|en ligne|normal|au vert|en service|disponible|stable)
(tout|la situation|le service|service|le systeme|le site|les choses)( \S+){0,3} (rentree?s? dans l'ordre|en ordre|au vert|ok|bien|normal|normale|stable|fonctionne|revenue?s?|operationnel(le)?|calme|bon|remarche|marche|retablie?|disponible|en place)
(ca|tout|service|site|cela|le \S+|la \S+|les \S+)( \S+){0,2} (remarche|remarchent|refonctionne|refonctionnent|(fonctionne|fonctionnent|marche|marchent|passe|passent|tourne|repond|repondent)( \S+){0,1} (a nouveau|de nouveau|normalement|bien))
(de nouveau|a nouveau) (operationnel(le)?s?|disponibles?|en ligne|en service|accessibles?|stables?|fonctionnel(le)?s?)
(fausse alerte|faux positif|crise (evitee|passee|resolue)|catastrophe evitee|danger ecarte|incendie (eteint|maitrise)|fin (de l'|d'|de la |du )(incident|alerte|crise|panne)|l'incident est derriere nous|le feu est eteint)
(plus (aucune?|d'|de) ?(erreurs?|impact|alertes?|probleme|panne|souci))( \S+){0,3}
(erreurs?|alerte|panne|probleme|alarme|symptomes|interruption|coupure)( \S+){0,2} (disparue?s?|disparu|cessee?s?|cesse|terminee?s?|retombee?s?|retombe|stoppee?s?|finie?s?|passee?)
c'est (fini|regle|resolu|repare|corrige|bon|termine|retabli|reparti|passe|clos|ok|fait)( \S+){0,3}
(service|tout|c'est|le \S+|la \S+) (est )?(revenu|reparti|remonte|retabli)e?( \S+){0,2}
rien (de plus|d'autre) (a|n')( \S+){0,2}
(les )?(clients|utilisateurs)( \S+){0,3} (a nouveau|de nouveau|normalement)
`,
  },
  alone: {
    acknowledges: phrases`recue?|vu|vue|lu|ok|d'accord|entendu|compris|notee?|bien recu|confirmee?|roger|dac|oui|ca marche|tres bien|parfait|je regarde|je vois|ok je vois|j'arrive|present|la|ici|une seconde|un instant|deux secondes|je suis la|acquittee?|j'ai vu|je check|merci|enregistree?`,
    owns: phrases`a moi|moi|dessus|je prends|je gere|j'y suis|en cours|je m'en occupe|pris en charge|j'enquete|j'arrive dessus|je pilote|j'y vais|sur le coup|en cours d'analyse|je reprends|on gere`,
    resolves: phrases`resolue?|reglee?|corrigee?|reparee?|termine|terminee|fini|clos|cloturee?|retablie?|attenuee?|fait|ok tout va bien|tout va bien|tout est (ok|bon|vert|au vert|regle|en ordre)|c'est (bon|fini|regle|resolu|ok|repare|fait)|stable|operationnel|voila|ferme|normal|maitrise|reparti|stabilise`,
  },
  otherMeanings: phrases`
(chèques|colis|requêtes|paquets|octets|messages|événements|commandes|données|appels|dossiers|mails)( \S+){0,2} (reçu|traité|acquitté|confirmé|clos|résolu)e?s( \S+){0,4}|fenêtre prise en compte( \S+){0,4}|pris(e)? en compte dans( \S+){0,4}|(fuite d'eau|ascenseur|badge|imprimante|parking)( \S+){0,4} (réparé|résolu|clos|réglé)e?|prise en charge (reste|moyenne|médiane|par défaut)( \S+){0,3}
(de|depuis) (résolu|clos|acquitté|ok|fermé) (à|vers)( \S+){1,2}
(connexion|socket|fenetre|session|fichier|port|pull request|pr|magasin|bureau|marche|tache|build|compilation|maintenance( \S+)?|deploiement|tests?|sondage|formulaire|branche|document|pipeline|sauvegarde|operation de maintenance)( \S+){0,6} (fermee?s?|terminee?s?|close?s?|resolue?s?|reussie?s?|achevee?s?|corrigee?s?|finie?s?|cloturee?s?)
(dependances?|noms?|dns|hote|conflits?) resolue?s?|resout
`,
  harmlessNegations: phrases`
(aucun|aucune|sans) (\S+ )?(événements?|occurrence|nouvelle|nouveau|erreurs?|impact|client|perte|rechute|souci|action|intervention|réapparition|incident)( \S+){0,3}|plus (de|d'|rien|aucun|aucune)( \S+){0,3}|(ce )?n'(était|est) pas (un |une )?(doublon|test|exercice|fausse alerte|faux positif)|ne (vous|t') ?(dérangez|inquiétez|inquiète|fais)( \S+)? pas|inutile de( \S+){0,4}|ne (bougez|touchez) (pas|à rien)|pas (la peine|besoin)( \S+){0,4}|(personne|qui) (n'a répondu|ne répond|ne répondait)|rien ne nous a échappé|(cause|origine) (inconnue|pas encore)|pas encore la cause|répond(ait)? pas
(n'apparaissent|n'arrivent|ne se produisent|ne surviennent|ne reviennent|n'existent) plus|pas de panique|plus rien|rien (d'autre|de plus)|plus (aucune?|d'|de) ?(erreurs?|impact|alertes?|probleme|panne|souci)|pas (besoin|la peine)( de)?|pas de (souci|probleme)|sans (impact|probleme|souci)|n'ai pas trouve( \S+){0,3}|(aucune|pas de) cause( \S+){0,2}|aucune cause trouvee|je ne sais pas( \S+){0,2}|ne vous inquietez pas|rien de plus`,
  persists: persists.french,
  denials: phrases`
trop tot|prematuree?|loin (de|d'\S+)
est (désactivée?|coupée?|suspendue?)
s'il (vous|te) plait|svp
prevue?s?|demain|planifiee?s?|echec
pas|ne|n'\S+|personne|aucune?|jamais|sans|non|toujours|ni|manque|en attente|attends?|attendons|echec|echoue|impossible|refusee?|reouverte?|rouverte?|cherchons un|il faut|besoin|expiree?|rejetee?|signifie|veut dire|propose|proposons|suggere|recommande|pourrait|pourraient|devrait|serait|sera|seront|peut-etre|reglera|corrigera|prochaine?|mars|janvier|fevrier|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|hier|la semaine derniere|precedente?|previen(s|drons|drai)|manque un
`,
  denialsStandAnywhere: true,
  conditions: phrases`
tant qu'|le mois dernier|la semaine dernière|l'an dernier|hier|selon|d'après|aurait|serait|suffirait|faudrait|dit que|disent que|cliquer sur|appuy(ez|er) sur
si (personne|quelqu'un|c'est|le|la|l'\S+|vous|tu|on|rien|cela|ca|ce)|s'il|quand|lorsque|lorsqu'\S+|des que|des qu'\S+|jusqu'\S+|avant de|a moins que|tant que|au cas ou|une fois`,
  instructions: phrases`
merci de|merci d'\S+|veuillez|cliquez|appuyez|repondez|reponds|confirmez|confirme|acquittez|acquitte|fermez|cloturez|attribuez|designez|marquez|utilisez|tapez|il faut|il manque|quelqu'un (doit|devrait|peut)|pensez a|rappel|prenez|choisissez|pour (acquitter|confirmer|resoudre|clore|prendre)|verifiez|vous devez|ecrivez|pouvez-vous|priere de
`,
  questions: phrases`qui|quelqu'un (peut|veut|a-t-il|pourrait)|est-ce que|quand|comment|pourquoi|peut-on|y a-t-il|quel(le)?s?`,
  frames: phrases`(\S+ ){0,2}(modele|exemple|options|runbook|guide|rappel|reponse suggeree|etapes|etats|resume automatique)( \S+){0,2}\s*:`,
  firstPerson: phrases`je|j'\S+|moi|nous|on|m'\S+|mon|ma|mes`,
}
