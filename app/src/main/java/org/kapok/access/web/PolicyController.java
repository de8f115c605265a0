package org.kapok.access.web;

import java.util.Arrays;
import java.util.List;
import org.kapok.access.Policy;
import org.kapok.access.PolicySentence;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.ui.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Prints who may read and do what, role by role. */
@Controller
class PolicyController {

    private final ObjectProvider<Policy> policies;

    PolicyController(ObjectProvider<Policy> policies) {
        this.policies = policies;
    }

    @GetMapping("/o/{code}/policy")
    @OpenTo({})
    Page show() {
        List<PolicySentence> sentences = policies.orderedStream()
                .flatMap(policy -> policy.sentences().stream())
                .toList();
        List<Role> people = Arrays.stream(Role.values())
                .filter(role -> role != Role.MACHINE)
                .toList();
        List<PolicySentence> everyones = sentences.stream()
                .filter(sentence -> sentence.roles().containsAll(people))
                .toList();
        List<PolicySentence> others = sentences.stream()
                .filter(sentence -> !everyones.contains(sentence))
                .toList();
        return Page.of(new PolicyPage(
                keys(Role.CELL, everyones, PolicySentence.Kind.READ),
                keys(Role.CELL, everyones, PolicySentence.Kind.WRITE),
                people.stream().map(role -> of(role, others)).toList()));
    }

    private static PolicyPage.OfRole of(Role role, List<PolicySentence> sentences) {
        return new PolicyPage.OfRole(
                role,
                keys(role, sentences, PolicySentence.Kind.READ),
                keys(role, sentences, PolicySentence.Kind.WRITE));
    }

    private static List<String> keys(Role role, List<PolicySentence> sentences, PolicySentence.Kind kind) {
        return sentences.stream()
                .filter(sentence -> sentence.kind() == kind && sentence.roles().contains(role))
                .map(PolicySentence::key)
                .toList();
    }
}
