// What is shown of an application and a dossier. For the routes of this folder.
#pragma once

#include "modules/directory/onboarding/wire.h"

namespace xinglin::directory {

OnboardingCard card_of(db::Txn& txn, const Onboardings& onboardings, const Onboarding& one, const Access& reader);
OnboardingCards cards_of(db::Txn& txn, const Onboardings& onboardings, const std::vector<Onboarding>& all, const Access& reader);
DossierCard dossier_card(db::Txn& txn, PractitionerId practitioner);
OnboardingWhole whole_of(db::Txn& txn, const Onboardings& onboardings, const Onboarding& one, const Access& reader);

}  // namespace xinglin::directory
