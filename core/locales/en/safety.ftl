# What Ebb says in a crisis and about signs of danger. Every text here waits for a clinician's review:
# docs/clinical-review.md. Calm, short, no cause stated as certain, never a diagnosis.

talk-title = Talk to someone
talk-opening = You don't have to get through this alone. One call is enough to begin with.
talk-opening-overdose = If you took too much of something, call now, even if you feel well.
talk-opening-overdose-no-number = If you took too much of something, call the emergency number where you are now, before anyone else, even if you feel well.
talk-label-emergency = Emergency
talk-label-poison = Poison line ({ $operator })
talk-hours = { $hours }
talk-as-of = as of { $date }
talk-as-of-old = as of { $date }; it may have changed
talk-message = Could you call me? I'm not doing well.
talk-choose-country = Choose your country, and its numbers stand here.
talk-no-numbers = Ebb has no checked number for this country yet.
talk-no-poison-line = Ebb has no checked poison line for your country yet. The emergency number answers for poisoning too.
talk-no-crisis-line = Ebb has no checked crisis line for your country yet. If you might hurt yourself, call the emergency number.
talk-find-emergency = On a locked phone, "Emergency" leads to the number that works where you are.
error-talk-to-someone = You don't have to get through this alone. "Talk to someone" has people you can call now.
error-nothing-to-set-aside = This is not shown any more. Nothing was changed.

talk-offer = This sounds heavy. Would you like to talk to someone?
talk-offer-open = Talk to someone
talk-offer-not-now = Not now
did-set-aside = Set aside

# In place of a number where no country is chosen, or none is known.
safety-emergency-number = the emergency number where you are

sign-one-sided-weakness = New weakness or a drooping face on one side, or slurred speech, can be a stroke. Call { $number } now, even if it passes.
sign-chest-or-breath = Chest pain or trouble breathing that is new or severe needs help at once: call { $number } now.
sign-saddle-numbness = Numbness between the legs can mean squeezed nerves in the back. Go to an emergency department now, or call { $number }.
sign-sudden-headache = A sudden headache, the worst you have known, needs help at once: call { $number } now.
sign-gut-bleeding = Black or bloody stools, or vomiting or coughing blood, can mean bleeding inside. Call { $number } now.
sign-stiff-neck-fever = Fever with a stiff neck needs help at once: call { $number } now.
sign-fever-very-ill = Fever and feeling very ill needs a doctor now. If you can't reach one, call { $number }.
sign-dark-urine = Dark urine, above all with muscle pain or weakness, needs a doctor today. If you get worse, call { $number }.
sign-bladder-bowel = New trouble with bladder or bowel needs a doctor today. With numbness between the legs, call { $number } now.
sign-calf-swelling = Swelling of one calf can be a clot and needs a doctor today. With trouble breathing, call { $number } now.
sign-hot-joint-fever = A hot, swollen joint with fever needs a doctor today. If you get worse, call { $number }.
sign-statin-muscle = You take a statin: talk to a doctor or pharmacist today about new muscle pain, weakness or dark urine. If you feel very weak or your urine is dark, call { $number }.
sign-headache-over-50 = From 50 on, a new headache with a sore scalp, pain when chewing or changes in your sight needs a doctor today. If you lose sight, call { $number } now.
sign-stiff-over-50 = From 50 on, shoulders and hips that stay stiff for over 45 minutes in the morning should be seen by a doctor this week. If your sight changes, call { $number } now.

country-at = Austria
country-au = Australia
country-ca = Canada
country-ch = Switzerland
country-de = Germany
country-es = Spain
country-gb = United Kingdom
country-ie = Ireland
country-nz = New Zealand
country-us = United States

page-countries = Countries with numbers in Ebb; others can be chosen too, by their code:
page-signs-none = No new sign to act on.
page-talk-offer = ebb talk, or ebb talk --not-now
page-country-how = ebb about set country NAME
