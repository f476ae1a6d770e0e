/**
 * Countries and territories (English names of CLDR, Unicode licence), cities and islands of the time zones (IANA, public domain), states, provinces, regions and
 * large cities, in small letters. Left out are those of one word that are a given name or a surname as well.
 */
const packed = `
abidjan,accra,adak,addis ababa,afghanistan,alabama,alaska,albania,algeria,algiers,almaty,alsace,american samoa,amman,amsterdam,anadyr,anchorage,
andalusia,andorra,angola,anguilla,antananarivo,antarctica,antigua,antwerp,apia,aqtau,aqtobe,araguaina,argentina,arizona,arkansas,armenia,aruba,
ascension island,ashgabat,asmera,astrakhan,athens,atlanta,atyrau,auckland,australia,austria,azerbaijan,azores,baghdad,bahamas,bahia banderas,
bahia de banderas,bahrain,baku,baltimore,bamako,bangalore,bangkok,bangladesh,bangui,banjul,barbados,barbuda,barcelona,barnaul,bavaria,beijing,beirut,
belarus,belem,belgium,belgrade,belize,benin,berlin,bermuda,bhutan,bishkek,bissau,blanc-sablon,blantyre,boa vista,bogota,boise,bolivia,bombay,bordeaux,
bosnia,boston,botswana,bougainville,bouvet island,bratislava,brazil,brazzaville,brisbane,british columbia,british indian ocean territory,
british virgin islands,broken hill,brunei,brussels,bucharest,budapest,buenos aires,bujumbura,bulgaria,burgundy,burkina faso,burundi,busingen,
caicos islands,cairo,calcutta,calgary,california,cambodia,cambridge bay,cameroon,campo grande,canada,canary,canary islands,cancun,cape town,cape verde,
caracas,caribbean netherlands,casablanca,catalonia,catamarca,cayenne,cayman,cayman islands,central african republic,ceuta,chagos,chennai,chicago,
chihuahua,chile,china,chisinau,chita,christmas island,cincinnati,ciudad juarez,cleveland,clipperton island,cocos,cologne,colombia,colorado,comoro,
comoros,conakry,congo - brazzaville,congo - kinshasa,connecticut,cook islands,copenhagen,coral harbour,cordoba,costa mesa,costa rica,coyhaique,creston,
croatia,cuba,cuiaba,curacao,curaçao,cyprus,czechia,côte d’ivoire,dakar,damascus,danmarkshavn,dar es salaam,dawson creek,delaware,delhi,denver,detroit,
dhaka,diego garcia,dili,djibouti,dominican republic,douala,dubai,dumontdurville,durban,dushanbe,ecuador,edmonton,efate,egypt,eirunepe,el aaiun,el paso,
el salvador,enderbury,equatorial guinea,eritrea,estonia,eswatini,ethiopia,eucla,european union,eurozone,faeroe,fakaofo,falkland islands,famagusta,
faroe islands,fiji,finland,florida,fort nelson,fortaleza,frankfurt,freetown,french guiana,french polynesia,french southern territories,funafuti,futuna,
gabon,gaborone,galapagos,gambia,gambier,gascony,gaza,genoa,ghana,gibraltar,glace bay,godthab,goose bay,gothenburg,grand turk,greece,greenland,grenada,
grenadines,guadalcanal,guadeloupe,guam,guangzhou,guatemala,guayaquil,guernsey,guinea,guinea-bissau,guyana,haiti,halifax,harare,havana,hawaii,helsinki,
herzegovina,honduras,hong kong,hong kong sar china,honolulu,hovd,hungary,hyderabad,iceland,idaho,illinois,india,indiana,indianapolis,indonesia,inuvik,
iowa,iqaluit,iran,iraq,irkutsk,isle of man,istanbul,italy,jakarta,jamaica,jan mayen,japan,jayapura,jersey,jerusalem,johannesburg,juba,jujuy,kabul,
kaliningrad,kamchatka,kampala,kansas,karachi,katmandu,kazakhstan,kentucky,kerguelen,khandyga,khartoum,kiev,kigali,kinshasa,kiribati,kiritimati,kirov,
kosovo,kosrae,krakow,kralendijk,krasnoyarsk,kuala lumpur,kuching,kuwait,kwajalein,kyoto,kyrgyzstan,la paz,la rioja,lagos,laos,las vegas,latvia,lebanon,
lesotho,liberia,libreville,libya,liechtenstein,lincolnshire,lisbon,lithuania,liverpool,ljubljana,lombardy,lome,london,longyearbyen,lord howe,
los alamos,los angeles,louisiana,lower princes,luanda,lubumbashi,lusaka,luxembourg,macao sar china,macau,maceio,macquarie,madagascar,madeira,magadan,
majuro,makassar,malabo,malawi,malaysia,maldives,mali,malta,managua,manaus,manila,manitoba,maputo,marengo,mariehamn,marigot,marquesas,marseille,
marshall islands,martinique,maryland,maseru,massachusetts,mato grosso,mauritania,mauritius,mawson,mayotte,mazatlan,mbabane,mcdonald islands,mcmurdo,
melbourne,melilla,menominee,metlakatla,mexico,mexico city,miami,michigan,micronesia,midway,milwaukee,minas gerais,minneapolis,minnesota,minsk,miquelon,
mississippi,missouri,mogadishu,moldova,moncton,mongolia,monrovia,montana,monterrey,montevideo,monticello,montreal,montréal,montserrat,morocco,moscow,
mozambique,mumbai,munich,muscat,nairobi,namibia,nanjing,nassau,nauru,ndjamena,nebraska,nepal,netherlands,nevada,nevis,new brunswick,new caledonia,
new delhi,new hampshire,new jersey,new mexico,new salem,new south wales,new york,new zealand,newfoundland,niamey,nicaragua,niger,nigeria,niue,nome,
norfolk,norfolk island,normandy,noronha,north carolina,north dakota,north korea,north macedonia,northern mariana islands,norway,nouakchott,noumea,
nova scotia,novokuznetsk,novosibirsk,nunavut,ohio,ojinaga,oklahoma,omsk,ontario,oral,oregon,osaka,oslo,ottawa,ouagadougou,outlying oceania,pago pago,
pakistan,palau,palestinian territories,palo alto,panama,papua new guinea,paraguay,paramaribo,paris,pennsylvania,perth,peru,petersburg,philadelphia,
philippines,phnom penh,phoenix,pitcairn,pitcairn islands,pittsburgh,podgorica,ponape,pontianak,port moresby,port of spain,port-au-prince,porto velho,
porto-novo,prague,provence,príncipe,puerto rico,pune,punta arenas,pyongyang,qatar,qostanay,quebec,queensland,québec,qyzylorda,rangoon,rankin inlet,
rarotonga,recife,resolute,reunion,reykjavik,rhode island,riga,rio branco,rio de janeiro,rio gallegos,rio grande,riyadh,romania,rome,rothera,rotterdam,
russia,rwanda,réunion,saigon,saint louis,saipan,sakhalin,salta,samarkand,samoa,san antonio,san diego,san francisco,san jose,san josé,san juan,san luis,
san marino,san salvador,santa barbara,santa clara,santa cruz,santa fe,santa monica,santarem,santo domingo,sao paulo,sao tome,sarajevo,saratov,sardinia,
sark,saskatchewan,saudi arabia,saxony,scoresbysund,seattle,senegal,seoul,serbia,seville,seychelles,shanghai,shenzhen,sicily,sierra leone,singapore,
sint maarten,sitka,skopje,slovakia,slovenia,solomon islands,somalia,south africa,south australia,south carolina,south dakota,south georgia,south korea,
south sandwich islands,south sudan,srednekolymsk,sri lanka,st barthelemy,st helena,st johns,st kitts,st louis,st lucia,st thomas,st vincent,
st. barthélemy,st. helena,st. kitts,st. louis,st. lucia,st. martin,st. pierre,st. vincent,stockholm,stuttgart,sudan,suriname,svalbard,sweden,
swift current,switzerland,syowa,syria,são tomé,tahiti,taipei,taiwan,tajikistan,tallinn,tanzania,tarawa,tashkent,tasmania,tbilisi,tegucigalpa,tehran,
tell city,tennessee,texas,thailand,thimphu,thule,thuringia,tierra del fuego,timor-leste,tirane,tobago,togo,tokelau,tokyo,tomsk,tonga,tongatapu,toronto,
tortola,toulouse,tripoli,tristan da cunha,troll,truk,tucuman,tunis,tunisia,turin,turkmenistan,turks,tuscany,tuvalu,türkiye,u.s. outlying islands,
u.s. virgin islands,uganda,ukraine,ulaanbaatar,ulyanovsk,united arab emirates,united kingdom,united nations,united states,uruguay,urumqi,ushuaia,
ust-nera,utah,uzbekistan,vaduz,vancouver,vanuatu,vatican,vatican city,venezuela,vermont,vevay,vienna,vientiane,vietnam,vilnius,vincennes,vladivostok,
volgograd,vostok,wake,warsaw,west virginia,western sahara,whitehorse,winamac,windhoek,winnipeg,wisconsin,wyoming,yakutat,yakutsk,yekaterinburg,yemen,
yerevan,yorkshire,yukon,zagreb,zambia,zimbabwe,zurich,åland islands,
`;

let names: ReadonlySet<string> | undefined;

/** Names of countries, regions and cities, in small letters. */
export function places(): ReadonlySet<string> {
  names ??= new Set(packed.split(/[,\n]+/).filter(Boolean));
  return names;
}
