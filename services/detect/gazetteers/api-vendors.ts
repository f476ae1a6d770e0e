/** Web services whose keys have no prefix or shape of their own in any document: their name in front of a key is what tells them. */
const distinctive = `
  abstractapi accuweather activecampaign acuityscheduling adyen aerisweather affinda agilecrm aircall airship
  airvisual aiscout algorithmia
  aletheiaapi allsports alconost ambee amplitudeapi anypoint anypointplatform apidojo apiflash apiary apideck
  apifonica apilayer apimatic apimetrics apitemplate
  apiverve appfollow appoptics appsflyer appsignal appveyor apruve artsy audd authress authorizenet autoklose avalara avaza
  ayrshare azuremaps bamboohr bannerbear baremetrics basecamp beebole beehiiv bigcommerce bitbar bitcoinaverage
  bitfinex bitmex bitstamp blazemeter blocknative
  bloomreach bombbomb boldsign boostnote borgbase brandfetch bridgedataoutput browshot browserless buddyns budibase
  bugherd bulksms buttercms bybit
  caflou calendly callrail calorieninja calorieninjas campaignmonitor campayn cannyio capsulecrm captaindata
  carboninterface centralstation centralstationcrm cexio chainalysis chainlink channelio
  chartmogul chatfuel checkmarx checkvist circleback clearblade clickatell clickhelp clicksend clickup clicky
  clientary cliengo clinchpad clockify clockworksms
  closecrm cloudelements cloudimage cloudmersive cloudplan cloudconvert cloudcart cloverly clustdoc codemagic
  codequiry coderpad coinapi coincap coingecko coinlib coinmarketcap coinpaprika
  collect2 commercejs commercelayer companyhub convier conversiontools convertapi copyleaks couchbase cratesio
  craftmypdf crowdin crowdstrike cryptocompare
  cryptolens currencyapi currencybeacon currencyfreaks currencyscoop currentsapi cutly dandelion dareboost databox
  datafiniti datagov debounce deepai deepcode delighted demio detectify
  detectlanguage dfuse diffbot diggernaut disqusapi dnscheck dnsimple dnsmadeeasy docparser docraptor docusign documo
  dotdigital dronahq dronedeploy duckduckgo dwolla dynalist dyspatch
  eagleeyenetworks easyinsight edamam edenai ekmapi elastalert emailable emailoctopus enablex entsoe envoy
  eodhistoricaldata eraser ethplorer etherpad eventbee everhour everlytic
  exchangerate exchangerateapi exchangeratesapi exportsdk extractorapi fakejson fastforex fattureincloud feedier
  fetchrss fileio filestack financialmodelingprep findl finage fingerprintjs flatio fleetbase
  flexport flightapi flightaware flightlabs flightstats flowflu fluidsurveys formbucket formcraft formio formsite
  formstack formsort fraudlabspro freshbooks freshchat freshsales freshping
  frontify fullcontact fullstory fusebill fxmarket gainsight geckoboard gengo geoapify geocode geocodify geocodio
  geoipifi geonames getaddress getemail getemails getgeoapi getgist getresponse
  giantbomb glassnode gleap gocanvas goodreads gosquared graphcms graphhopper groovehq gtmetrix gyazo happyscribe
  healthsherpa hellosign helloworks helpcrunch helpscout hereapi
  heatmapapi hibp hitbtc hiveage holidayapi host-tracker hotjar html2pdf htmlcsstoimage hubstaff hybiscus hypertrack
  iconfinder iexapis iexcloud imagga immuta influxcloud infobip
  insightly instabot instamojo instatus integromat interseller intrinio invoiceocean invoiced ip2location ipapi ipdata
  ipgeolocation ipinfodb ipqualityscore ipquality ipify iterable
  jsonbin jumpseller jupiterone kairos kaleyra kanbanflow kanbantool karmacrm keenio keycdn kickbox kinopoisk
  kintone kissmetrics klipfolio knapsackpro knoowledgeowl kontent kustomer kylas
  leadfeeder leadiq leadsquared leankoala lemlist lemonsqueezy lendflow lessannoyingcrm lessonly lexigram linguapi
  linkpreview liveagent livechat livestorm loadimpact loadmill locationiq loggerhead logdna loginradius lokalise
  loyverse lunchmoney lusha madkudu magento magicbell mailboxvalidator mailmodo mailpace mailsac mailtrap mailshake
  mailup manychat mapquest marketo mavenlink meistertask memberstack mesibo messente
  metaapi meteomatics metrilo mindmeister mixmax mockaroo modernmt moderationapi monkeylearn moonclerk moosend moralis
  moxtra mrticktock myfreshworks myintervals n8n nanonets nethunt neverbounce newscatcher newsdata
  nexmoapi nextcloud nftport nicereply nightfall noticeable notifyre numerai numlookup nutritionix nvd nylasapi oanda
  odoo ofac officevibe okx omnisend onbuka onedesk onepagecrm onelogin onfido onfleet
  onwater oopspam openaq openaip opencagedata openexchangerates openfigi opengraph openlayer openphone openuv openvpn
  optimizely optidash opensubtitles owlbot packagecloud pagarme pandadoc pandascore paperform paralleldots
  parsehub parsehuman parsers parseur partnerstack passbase pastebin paydirt paydirtapp payhere paylocity paymo
  paymoapp paymongo payplug paytm pdfco pdfgeneratorapi peakon peopledatalabs pepipost petfinder phantombuster
  phraseapp pingdom pirsch pivotaltracker planview planviewleankit planyo playht plesk pollsapi polleverywhere
  poeditor postageapp postbacks postcoder postmates powerdns powrbot predicthq
  probely procore prodpad productboard promptlayer prospectcrm prospectio protocolsio proxycrawl proxyscrape pubnub
  purestake pushbullet pusherapi pushover pushwoosh qase qonto qualaroo qubole quickbase quickbooks
  quickemailverification quickmetrics quickpay raindrop rapidminer rawg raygun reachmail readwise realphonevalidation
  reallysimplesystems rebrandly redash redditapi reform regfox rentman repairshopr replyio requestbin requestfinance
  reqres
  restdb restpack restream retool retellai reverb revcontent revenuecat revolut riotgames ringcentral ritekit roboflow
  rocketreach rocketchat rockset route4me sageone salesblink salescookie salesflare salesforce salesloft salesmate
  samsara
  satismeter scraperbox scraperx scrapeowl scrapfly scrapingdog screenly screenshotapi scrutinizer scrutinizerci
  securityscorecard selectpdf semaphore semaphoreci semrush sendcloud sendgridapi sendpulse sendoso seoreviewtools
  serpapi serphouse serply
  shadowserver sharpspring sherpadesk shiphero shipday shipstation shiprocket shutterstock signaturit signeasy
  signrequest signupgenius signwell sigopt simfin simplesat simplybook simplynoted simvoly skrapp skrappio skybiometry
  smartlook smartystreets smooch smsapi snatchbot snipcart snowplow sociallinks soketi solarwinds soracom sourceforge
  spacelift spectral speechmatics speechtext speechtextai spoonacular sportradar sportsmonk sportmonks springserve
  squarespace sslmate stackhawk stackpath statuspal stitchdata stockdata storecove stormboard stormglass storychief
  storyblok strapi streak streamelements streamlabs streamyard stytchapi sugarcrm supermetrics supernotes surgemail
  surveybot surveymonkey surveysparrow survicate swiftype sysdig tallyfy tamiapi tatum tatumio taxjar teamgate
  teamwork teamworkcrm teamworkdesk teamworkspaces technicalanalysisapi tefter telesign teletype tencentmap textmagic
  textlocal textline
  thehive theoddsapi the-odds-api thingsboard thingspeak thinkific threatconnect ticketmaster tickettailor tidio
  timecamp timezoneapi timezonedb tineswebhook tito tldr tl;dv tly tmetric toggl toggltrack tolgee tookan tradier
  transifex
  travelpayouts travelperk traxapi tribehr tripadvisor truelayer truenas trustpilot tumblr tutanota tuya twelvedata
  tyntec ubidots uclassify umami unbabel unbounce unplugg unleashapi uplead uploadthing upcdatabase uptrends upwave
  urlbox urlscan urlmeta usabilla
  usefathom userflow userlike uservoice usersnap vagrantcloud valimail vatapi verimail veriphone veriff versioneye
  viewneo vimeo visualcrossing voiceflow voicegain voodoosms vouchery voximplant vpnapi vyte vbout vtex waboxapp
  walkscore waveapps
  weatherapi weatherbit weatherunlocked web3storage webengage webflow webscraper webscraping webpagetest webpurify
  whatfix whoisxml whoisxmlapi whoxy wistia wit.ai woocommerce wooboard workable workato workday worksnaps workstack
  worldcoinindex worldtides worldweather
  worldweatheronline wrike xero xendit xmatters xneelo yalidine yandexmap yext yodlee yotpo youneedabudget ynab
  yousign yubico zamzar zapier zapierwebhook zeliq zendeskapi zenkit zenscrape zeplin zerobounce zerossl zilliz zipapi
  zipbooks zipcodeapi zipcodebase
  zipwhip zixflow zohocrm zoho zonkafeedback zulip mapbox mapillary maptiler hereapi stadiamaps thunderforest jawg
  geocodefarm opencage positionstackapi openrouteservice graphhopperapi trafficapi what3words
  tomorrowio climacell stormglassio darksky weatherstackapi meteosource openmeteo timeseriesapi nytimes nyt_api gnews
  newsriver webhose eventregistry aylien meaningcloud textrazor monkeylearnapi
  crunchbase snov snovio apollo_io apollo.io leadspace clearout emailhippo mailgunvalidation verifalia truemail
  xverify briteverify mailchecker usebouncer
  airtablesync codaio coda_io baserow nocodb notionapi guruapi confluenceapi archbee helpjuice document360 readmeio
  swaggerhub stoplight
  semgrep fossa whitesource veracode checkmarxone blackduck contrastsecurity aquasec twistlock prismacloud tenable
  rapid7 insightvm crowdstrikefalcon sentinelone carbonblack
  affirm afterpay bambora bluesnap braintree checkoutcom checkout_com chargify cybersource fastspring klarna moneris
  nuvei omise payoneer paystack payu payfast pinpayments pin_payments razorpay rapyd sezzle sumup tappayments trustly
  worldpay yookassa zuora wompi conekta pagseguro iyzico attio mailersend socketlabs smtp2go mailosaur emailjs loqate
  ordnancesurvey mapmyindia baidumaps openweathermap meteostat huobi gateio gate.io bitget mexc deribit poloniex
  bittrex messari nansen quicknode ankr chainstack getblock blockcypher blockfrost helius tenderly covalenthq thegraph
  nownodes fireblocks bitgo travisci buildkite codeship teamcity cirrusci codefresh env0 argocd scalr dynatrace
  appdynamics lightstep signalfx logentries papertrail mezmo coralogix honeybadger trackjs instabug uptimerobot
  site24x7 cronitor healthchecks victorops squadcast instana stabilityai deepinfra togetherai groq revai pinecone
  weaviate qdrant milvus dialogflow langsmith langfuse helicone tavily searchapi apify brightdata bright_data oxylabs
  zhipu minimaxi baichuan dashscope ideogram runpod lambdalabs lambda_labs vastai baseten sambanova ai21 alephalpha
  telnyx termii africastalking africas_talking ably talkjs cometchat wechat kakaotalk webex dialpad justcall
  mongodbatlas mongodb_atlas planetscale cockroachdb upstash faunadb xata tidb singlestore clickhouse snowflakedb
  databricks firebolt aiven scylladb questdb meilisearch typesense searchstax storj filebase nftstorage nft_storage
  imgix cdn77 akamai egnyte pcloud fusionauth stytch workos frontegg descope userfront jumio sumsub trulioo socure
  personio hibob smartrecruiters recruitee teamtailor shippo easypost shipengine aftership fedex commercetools ecwid
  shipbob belvo finicity benzinga posthog logrocket matomo rudderstack kochava clevertap moengage launchdarkly
  flagsmith statsig configcat growthbook namecheap godaddy porkbun dynadot namecom upcloud kamatera contabo cloudns
  duckdns njalla constellix desec adafruit losant hivemq emqx smartthings ecobee geotab applitools sonarqube
  sonarcloud deepsource gitguardian greynoise alienvault ipregistry typeform datocms hygraph gorgias signnow deezer
  omdb thetvdb trakt igdb withings skyscanner rijksmuseum europeana tinyurl ifttt apigee pulumi doppler akeyless koyeb
  northflank qonversion sendinblue gravatar akismet 2captcha twocaptcha anticaptcha anti_captcha capsolver hootsuite
  tiktok snapchat bluesky phonepe cashfree midtrans flutterwave toss_payments tosspayments stripeconnect moyasar
  myfatoorah paytabs hyperpay openpay ebanx dlocal getnet cielo mangopay lemonway alma_api elasticemail mailazy
  mailerlite mailbluster unisender unione esputnik smsglobal smsru twochat wati gupshup msg91 exotel route_mobile
  bulkgate seven_io zadarma voipms voip_ms callfire callhub geoapi mapy_cz mapycz yandexgpt gigachat sberbank qiniu
  ucloud tencentcloud baiducloud jdcloud ksyun upyun leancloud getui jpush umeng naver_client naverclient kakao_rest
  lineworks coincheck bitflyer gmocoin upbit bithumb korbit indodax wazirx coindcx zebpay luno_api mercadobitcoin
  novadax bitso paxful localbitcoins changelly changenow simpleswap nowpayments coinpayments coingate btcpay opennode
  etherscanapi zerion debank duneapi dune_api thirdweb opensea magiceden rarible simplehash flipside bitquery
  dexscreener defillama zapsplat freesound audd_api acrcloud genius_api musixmatch discogs setlistfm soundcloud
  mixcloud bandsintown songkick opentable zomato rapidapi_hotels hotelbeds kiwi_tequila aviationedge aviation_edge
  opensky marinetraffic vesselfinder fooddata usda_api calorie_ninjas cdc_api openfda bls_api census_api eia_api
  noaa_token noaa_api companieshouse companies_house opencorporates mattermark owler builtwith similarweb ahrefs
  majestic serpstat dataforseo spyfu moz_access brightlocal hunterhow zoomeye fofa netlas binaryedge criminalip onyphe
  pulsedive threatbook hybridanalysis hybrid_analysis malshare joesandbox anyrun intezer leakix intelx dehashed
  passwordstate thycotic keeper_security cyberark beyondtrust lastpass dashlane passbolt hashicorp teleport_token
  wallarm signalsciences imperva incapsula sucuri zscaler netskope cloudsploit orca_security lacework_api datto
  connectwise kaseya ninjarmm ninja_rmm atera_api pulseway syncromsp superops hudu itglue it_glue nagios zabbix prtg
  icinga checkmk netdata newrelicapi elasticapm elastic_apm opentelemetry lightstep_access kentik thousandeyes
  catchpoint speedcurve calibreapp rigor statushub cachet hetrixtools nodeping
  `;

/** Services whose name is an everyday word as well: it speaks only together with a word of keys and the sign of an assignment. */
const common = `
  beacon bit.io bolt box buddy calm canny clover column copperapi courier crisp drift drip fathom
  figure flow float frame front harness heap hunter intercom knock
  linear magic monday mention nimble notion onfleet oracle outlook
  pagerduty pandora paddle percy polygon quill ramp raven ripple
  segment sentry slack spark split spring square streamline stripe surge swift thinkific
  tines trello tray twist unity vero wave wise wix workplace zoom
  google facebook instagram whatsapp youtube apple_ apple- appleapi applekey appleclient amazon azure github gitlab bitbucket heroku netlify vercel docker
  kubernetes jenkins grafana prometheus kibana elastic elasticsearch opensearch mongo mongodb postgres mysql redis
  rabbitmq kafka
  adjust amadeus assembla atera autopilot bandwidth bouncer braze castle chatbot cicero commodities contrast copper
  cylance ditto dovico enigma feedly fibery float fulcrum gitbook gladia graphy grist guru hive holistic
  humanity impala ironclad juro kanban kite lacework lever luno lyft magnetic medium mend murf mux muxtoken nessus
  nimble nimbus nitro novu nozbe orca outreach overloop percy persona phrase pinboard pinpoint podio polymer postgrid
  privacy privacycom qualtrics qualys recurly refiner resemble roaring rosette rownd sentisight shotstack signable
  sinch slite socialbee softr sophos speechify spike stackby stripo sugester swell thumbtack timely twist vitally wave
  wiz zoominfo
  smtp imap ldap ftp sftp ssh vpn wifi wpa s3 sqs sns firebase supabase auth0 keycloak okta openai anthropic gemini
  claude huggingface discord telegram twitch steam reddit spotify shopify twilio sendgrid mailgun mailchimp postmark
  nutshell keap folk capsule apollo gong woodpecker loops radar smarty circle replicate perplexity fireworks jina
  serper moonshot leonardo luma cerebras turso timescale materialize pinata duo clerk kinde cognito gusto rippling
  deel greenhouse ashby etsy walmart printful printify usps dhl medusa fixer tink teller sage_ sage- sageapi sagekey alpaca fred plausible
  pendo singular unleash vwo gandi ovh nest hue balena helium testrail cypress mabl coda miro canva sanity prismic
  ghost tawk olark tvdb pexels oura garmin duffel sabre kong tyk vault cyclic expo_ expo- expoaccess expopush expotoken fastlane adapty turnstile abstract
  pinterest asana figma
`;

/** Services whose documented shape has a detector of its own: with words of keys beside the name, keys of other shapes count as well. */
const documented = `
 abuseipdb adobe agora airbrake airtable alchemy algolia alibaba aliyun alphavantage amplitude
  appcenter assemblyai atlassian backblaze beamer betterstack binance bitly bitrise bitwarden bluemix blynk
  browserstack bugsnag bunny bunnycdn censys chargebee checkly circleci clarifai clearbit cloudflare cloudinary
  cloudsmith codacy codeclimate codecov cohere coinbase confluence confluent consul contentful convertkit coveralls
  currencylayer customerio datadog deepgram deepl deepseek devops disqus dropbox ebay elevenlabs etherscan eventbrite
  fastly finnhub firecrawl fitbit fivetran fixerio foursquare freshdesk giphy gocardless guardian gumroad hcaptcha
  hetzner honeycomb hubspot hunterio ibm ibmcloud imagekit imgur infisical influxdb infura ipinfo ipstack jira jotform
  jumpcloud klaviyo kraken kucoin lambdatest lastfm linkedin linode loggly logzio looker mailjet mandrill marketstack
  mattermost maxmind mediastack meetup messagebird minio mistral mixpanel mollie newrelic newsapi nexmo ngrok nomad
  numverify octopus onesignal openweather opsgenie patreon paypal pipedream pipedrive pixabay plaid plivo polygonscan
  positionstack pusher quandl railway rapidapi recaptcha resend rollbar saucelabs scaleway scraperapi scrapingbee
  securitytrails sendbird serpstack shodan shortcut smartsheet snyk sparkpost splunk statuscake statuspage strava
  sumologic tableau tencent tiingo tmdb todoist tomtom travis twitter unsplash uploadcare virustotal vonage vultr
  wakatime wandb wasabi weatherstack yelp zendesk zenrows zenserp zerotier
`;

const words = (text: string): readonly string[] => [...new Set(text.split(/\s+/).filter((word) => word.length >= 3))];

/** In lower case, as they stand in names of settings; `-`, `_`, `.` and blanks between their words are up to the writer. */
export const apiVendors: {
  readonly distinctive: readonly string[];
  readonly documented: readonly string[];
  readonly common: readonly string[];
} = {
  distinctive: words(distinctive).filter((word) => word.length >= 4),
  documented: words(documented),
  common: words(common),
};
