package cn.techbridge.deal;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What is known of a deal, for reading; what may become of it is said by {@link Deal}. */
@MappedSuperclass
abstract class DealRecord {
    @Id
    UUID id;

    UUID caseId;
    UUID demandId;
    UUID achievementId;
    UUID sellerId;
    UUID buyerId;
    String brokerSubject;
    UUID brokerId;
    UUID agencyId;

    @Enumerated(EnumType.STRING)
    DealState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    DealTerms terms;

    String contractType;
    BigDecimal amount;
    BigDecimal technologyAmount;
    LocalDate publicityFrom;
    LocalDate publicityUntil;
    String sellerConfirmedBy;
    Instant sellerConfirmedAt;
    String buyerConfirmedBy;
    Instant buyerConfirmedAt;
    LocalDate signedOn;
    String registrationNumber;
    LocalDate registeredOn;
    Instant closedAt;
    String endReason;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    boolean isConfirmed() {
        return sellerConfirmedAt != null && buyerConfirmedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID sellerId() {
        return sellerId;
    }

    UUID buyerId() {
        return buyerId;
    }

    UUID achievementId() {
        return achievementId;
    }

    UUID demandId() {
        return demandId;
    }

    DealState state() {
        return state;
    }

    DealTerms terms() {
        return terms;
    }

    LocalDate publicityUntil() {
        return publicityUntil;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String registrationNumber() {
        return registrationNumber;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    long version() {
        return version;
    }

    DealFacts facts() {
        return new DealFacts(
                id,
                caseId,
                demandId,
                achievementId,
                sellerId,
                buyerId,
                brokerSubject,
                terms.projectName(),
                contractType,
                terms.endsTheOffer());
    }

    DealSummary summary() {
        return new DealSummary(
                id, state.name(), publicityUntil, signedOn, terms.amount(), registrationNumber, registeredOn);
    }

    DealBrief brief() {
        return new DealBrief(
                id,
                caseId,
                state.name(),
                terms.projectName(),
                contractType,
                terms.amount(),
                signedOn,
                registrationNumber,
                version,
                createdAt,
                updatedAt);
    }

    DealView view(DealView.Publicity publicity, DealView.Performance performance) {
        return new DealView(
                id,
                caseId,
                demandId,
                achievementId,
                sellerId,
                buyerId,
                state.name(),
                terms,
                new DealView.Publicity(
                        publicity.required(),
                        publicity.days(),
                        publicityFrom,
                        publicityUntil,
                        publicity.openObjections()),
                sellerConfirmedAt,
                buyerConfirmedAt,
                signedOn,
                registrationNumber,
                registeredOn,
                closedAt,
                endReason,
                performance,
                version,
                createdAt,
                updatedAt);
    }
}
