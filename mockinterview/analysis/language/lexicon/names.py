"""Words that are written with a capital and name nothing in particular, and tools that speech writes small."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

NO_NAMES = entries("""
i i'm i'd i've i'll monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
fridays saturdays sundays january february march april may june july august september october november december
christmas easter english ok okay tv pc ceo cto cfo coo cio cpo cmo ciso hr it pr qa ux ui api apis kpi kpis okr okrs sla
slas slo eta pdf usb url faq id ids am pm a.m p.m mr mrs ms miss dr sir madam ma'am god jesus star situation task action
result q1 q2 q3 q4 v1 v2 v3 u.s us uk vp svp poc mvp ai ml roi rfp ceo's a b c d asap fyi xs xl xxl diy dj ii iii iv
thanksgiving ramadan diwali hogmanay halloween eid hanukkah mother's father's new year's year day eve days english
american british german french spanish italian polish dutch swedish norwegian danish finnish russian ukrainian turkish
arabic chinese japanese korean indian portuguese brazilian mexican canadian australian irish scottish welsh african
european asian greek hungarian czech romanian swiss austrian belgian mandarin cantonese hindi latin christian muslim
jewish catholic protestant internet
""")
TOOLS = entries("""
airflow ansible aws azure bert bigquery celery clickhouse confluence cuda databricks datadog dbt django docker dynamodb
elasticsearch fastapi figma flink gcp gcs git github gitlab golang gpt grafana graphql hadoop html hubspot hugging java
javascript jenkins jira jquery kafka keras kibana kubernetes lambda latex lightgbm linux looker lstm mailchimp matlab
mlflow mongodb mysql netlify nginx nlp nodejs numpy nvidia opencv openai oracle pandas photoshop postgres postgresql
powerpoint prometheus pyspark pytest python pytorch rabbitmq redis redshift roberta salesforce sap sas scikit-learn
scipy selenium shopify sharepoint sklearn snowflake spacy splunk spss sql sqlite stripe svm tableau tensorflow terraform
trello typescript vba whatsapp wordpress xgboost xgb zapier zendesk zoom
""")
"""Names of software, also where speech writes them small; none of them is a plain English word in its place."""
TITLES = entries("mr mrs ms dr prof st")
JOINED_BY = entries("of and the & de la van der von del")
"""Words inside a name: "Bank of Scotland"."""
